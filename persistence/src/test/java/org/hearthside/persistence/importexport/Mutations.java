package org.hearthside.persistence.importexport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Spoils a file: at random, but the same for the same seed. */
final class Mutations {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Random random;

    Mutations(long seed) {
        this.random = new Random(seed);
    }

    /** Bytes lost, doubled, swapped and put in. */
    byte[] bytes(byte[] whole) {
        var bytes = whole.clone();
        for (int i = random.nextInt(4) + 1; i > 0; i--) {
            int from = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, from + 1 + random.nextInt(60));
            bytes =
                    switch (random.nextInt(5)) {
                        case 0 -> joined(bytes, 0, from, new byte[0], to);
                        case 1 -> joined(bytes, 0, to, new byte[0], from);
                        case 2 -> joined(bytes, 0, from, junk(), from);
                        case 3 -> joined(bytes, 0, from, junk(), bytes.length);
                        default -> flipped(bytes, from);
                    };
            if (bytes.length == 0) {
                return bytes;
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[] bytes, int from, int to, byte[] between, int rest) {
        var result = new byte[to - from + between.length + bytes.length - rest];
        System.arraycopy(bytes, from, result, 0, to - from);
        System.arraycopy(between, 0, result, to - from, between.length);
        System.arraycopy(bytes, rest, result, to - from + between.length, bytes.length - rest);
        return result;
    }

    private byte[] flipped(byte[] bytes, int at) {
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }

    private byte[] junk() {
        var junk =
                List.of(
                        "\"", "{", "}", "[", "]", ",", ":", "\\", "\n", "null", "1e99", "\u0000",
                        "ü");
        return junk.get(random.nextInt(junk.size())).getBytes(StandardCharsets.UTF_8);
    }

    /** Values that are well-formed but make no sense where they stand. */
    byte[] values(byte[] whole) {
        try {
            var tree = JSON.readTree(whole);
            var nodes = new ArrayList<JsonNode>();
            collect(tree, nodes);
            for (int i = random.nextInt(12) + 1; i > 0; i--) {
                replace(nodes.get(random.nextInt(nodes.size())), nodes);
            }
            return JSON.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.isContainerNode() && !node.isEmpty()) {
            into.add(node);
        }
        node.forEach(child -> collect(child, into));
    }

    private void replace(JsonNode parent, List<JsonNode> nodes) {
        if (parent.isEmpty()) {
            return;
        }
        var value = value(nodes);
        switch (parent) {
            case ObjectNode object -> {
                var names = new ArrayList<String>();
                object.fieldNames().forEachRemaining(names::add);
                var name = names.get(random.nextInt(names.size()));
                if (random.nextInt(6) == 0) {
                    object.remove(name);
                } else {
                    object.set(random.nextInt(8) == 0 ? name + "X" : name, value);
                }
            }
            case ArrayNode array -> array.set(random.nextInt(array.size()), value);
            default -> {}
        }
    }

    private JsonNode value(List<JsonNode> nodes) {
        return switch (random.nextInt(12)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.textNode("");
            case 2 -> NODES.textNode("x".repeat(random.nextInt(6_000)));
            case 3 -> NODES.textNode("\u202Eab\u0007\uD83D\uDE00\u0000");
            case 4 -> NODES.numberNode(random.nextLong());
            case 5 -> NODES.numberNode(random.nextDouble() * Math.pow(10, random.nextInt(60) - 30));
            case 6 -> NODES.booleanNode(random.nextBoolean());
            case 7 -> NODES.objectNode();
            case 8 -> NODES.arrayNode().add("a").addNull();
            case 9 -> NODES.textNode("2026-13-45T99:99:99Z");
            case 10 -> NODES.textNode("Patient/0a000000-0000-4000-8000-000000000001");
            default -> nodes.get(random.nextInt(nodes.size())).deepCopy();
        };
    }
}
