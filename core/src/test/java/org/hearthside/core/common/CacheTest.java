package org.hearthside.core.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CacheTest {
    private Instant now = Instant.parse("2026-11-21T13:00:00Z");
    private final AtomicInteger reads = new AtomicInteger();
    private final Cache<String, Integer> cache =
            new Cache<>("test", Duration.ofMinutes(5), 3, () -> now);

    private int get(String key) {
        return cache.get(key, k -> reads.incrementAndGet());
    }

    @Test
    void readsOnceUntilTheTimeIsOver() {
        assertEquals(1, get("a"));
        now = now.plus(Duration.ofMinutes(5)).minusMillis(1);
        assertEquals(1, get("a"));
        now = now.plusMillis(1);
        assertEquals(2, get("a"));
    }

    @Test
    void readsAgainWhatChanged() {
        get("a");
        get("b");
        cache.forget("a");
        assertEquals(3, get("a"));
        assertEquals(2, get("b"));
        cache.forgetAll();
        assertEquals(4, get("b"));
    }

    @Test
    void doesNotRememberWhatChangedWhileItWasRead() {
        int old =
                cache.get(
                        "a",
                        k -> {
                            cache.forget("a");
                            return 7;
                        });
        assertEquals(7, old);
        assertEquals(Optional.empty(), cache.find("a"));
    }

    @Test
    void neverGrowsBeyondItsSizeAndCountsItsHits() {
        for (var key : new String[] {"a", "b", "c", "a", "d"}) {
            get(key);
        }
        assertEquals(new Cache.Rate("test", Duration.ofMinutes(5), 1, 1, 4), cache.rate());
        assertEquals(20, cache.rate().percent());
    }
}
