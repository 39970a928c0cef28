package org.hearthside.persistence.gate;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;

/** The process that gets killed: works, and says on its output what was acknowledged. */
final class Worker {
    private Worker() {}

    public static void main(String[] args) throws Exception {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
        var workload = Workload.named(args[0]);
        workload.run(
                Path.of(args[1]),
                Long.parseLong(args[2]),
                () -> out.println("READY"),
                act -> out.println("ACK " + act + " ."),
                () -> true);
    }
}
