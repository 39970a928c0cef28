package org.hearthside.persistence.importexport;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The files to import: those named, and all in the folders named. Hidden files are left out; links
 * are not followed.
 */
final class FhirFiles {
    /**
     * One file.
     *
     * @param path where it is
     * @param name as failures name it: within its folder
     * @param size bytes
     */
    record Input(Path path, String name, long size) {
        @Override
        public String toString() {
            return "Input[…]";
        }
    }

    private static final int BUFFER = 64 * 1024;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private FhirFiles() {}

    /**
     * The files in the order of their names. What cannot be opened is among them, and fails there.
     */
    static List<Input> of(List<Path> named) throws IOException {
        var files = new ArrayList<Input>();
        for (var path : named) {
            if (Files.isDirectory(path)) {
                folder(path, files);
            } else {
                long size = Files.isRegularFile(path) ? Files.size(path) : 0;
                files.add(new Input(path, name(path.getFileName()), size));
            }
        }
        return files;
    }

    /** Reads a file; one that is packed with gzip, as bulk exports often are, is unpacked. */
    static InputStream open(Input input) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(input.path()), BUFFER);
        try {
            in.mark(2);
            boolean packed = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
            in.reset();
            return packed ? new GZIPInputStream(in, BUFFER) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static void folder(Path folder, List<Input> files) throws IOException {
        var found = new ArrayList<Input>();
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes a) {
                        return !path.equals(folder) && isHidden(path)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path path, BasicFileAttributes a) {
                        if (a.isRegularFile()
                                && !Files.isSymbolicLink(path)
                                && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                                && !isHidden(path)
                                && !isManifest(path)) {
                            found.add(new Input(path, name(folder.relativize(path)), a.size()));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path path, IOException e) {
                        found.add(new Input(path, name(folder.relativize(path)), 0));
                        return FileVisitResult.CONTINUE;
                    }
                });
        found.sort(Comparator.comparing(Input::name));
        files.addAll(found);
    }

    /** A list of the files beside it, as our exports and bulk exports have one: no record. */
    private static boolean isManifest(Path path) {
        return path.endsWith("manifest.json");
    }

    private static boolean isHidden(Path path) {
        var name = path.getFileName();
        return name != null && name.toString().startsWith(".");
    }

    /** A name to show: nothing in it can turn the reading direction or break the line. */
    private static String name(@org.jspecify.annotations.Nullable Path path) {
        return path == null
                ? ""
                : path.toString().replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]", "?");
    }
}
