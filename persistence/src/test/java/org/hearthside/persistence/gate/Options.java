package org.hearthside.persistence.gate;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Command line of a gate: {@code --name value} pairs. */
record Options(Map<String, String> values) {
    static Options of(String[] args) {
        var values = new HashMap<String, String>();
        for (var i = 0; i + 1 < args.length; i += 2) {
            values.put(args[i], args[i + 1]);
        }
        return new Options(values);
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(values.getOrDefault(name, String.valueOf(otherwise)));
    }

    Path path(String name, String otherwise) {
        return Path.of(values.getOrDefault(name, otherwise));
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }
}
