package org.hearthside.persistence.importexport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What came out of one file: its resources and what failed. */
final class Slices implements FhirFile.Sink {
    final List<RawResource> resources = new ArrayList<>();
    final List<String> failed = new ArrayList<>();
    final List<String> types = new ArrayList<>();

    static Slices of(String file) {
        return of(file.getBytes(StandardCharsets.UTF_8));
    }

    static Slices of(byte[] file) {
        return of(file, JsonBytes.Limits.STANDARD);
    }

    static Slices of(byte[] file, JsonBytes.Limits limits) {
        var slices = new Slices();
        try {
            new FhirFile("file", 0, slices, limits, () -> false)
                    .read(new ByteArrayInputStream(file), n -> {});
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return slices;
    }

    List<String> entries() {
        return resources.stream().map(RawResource::entry).toList();
    }

    String json(int i) {
        return new String(resources.get(i).json(), StandardCharsets.UTF_8);
    }

    @Override
    public boolean wants(String type) {
        types.add(type);
        return !type.equals("Claim");
    }

    @Override
    public void resource(RawResource raw) {
        resources.add(raw);
    }

    @Override
    public void entryFailed(String file, String entry, String key) {
        failed.add(entry + ": " + key);
    }

    @Override
    public void fileFailed(String file, String entry, String key) {
        failed.add("FILE " + entry + ": " + key);
    }
}
