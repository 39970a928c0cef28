package org.hearthside.persistence.common;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Who wants to hear of committed acts. */
final class Listeners {
    private final List<Consumer<Set<Touched>>> all = new CopyOnWriteArrayList<>();

    Runnable add(Consumer<Set<Touched>> listener) {
        all.add(listener);
        return () -> all.remove(listener);
    }

    void tell(Set<Touched> touched) {
        if (!touched.isEmpty()) {
            all.forEach(listener -> listener.accept(touched));
        }
    }
}
