package org.hearthside.persistence.gate;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.hearthside.persistence.security.Keys;

/** What goes on in the data folder while it is killed, loses power or is damaged. */
interface Workload {
    /** Makes the data folder; on return it is closed. */
    void prepare(Path folder) throws Exception;

    /**
     * Opens the folder and works in it.
     *
     * @param ready called when the first act is about to begin
     * @param ack told of each act after it was acknowledged, one line each
     * @param goOn false when it is time to close and return
     */
    void run(Path folder, long seed, Runnable ready, Consumer<String> ack, BooleanSupplier goOn)
            throws Exception;

    /**
     * Opens the folder and looks for what was lost, torn or blocked; works a little in it and
     * closes.
     *
     * @param acked every act that was acknowledged since {@link #prepare(Path)}
     * @return what is wrong; empty if nothing is
     * @throws Exception if the folder does not open
     */
    List<String> check(Path folder, List<String> acked) throws Exception;

    /** Opens the key file. */
    Keys unlock(Path folder) throws Exception;

    /** A digest of everything that can be read. */
    String digest(Path folder, Keys keys) throws Exception;

    /** The workload of this name. */
    static Workload named(String name) {
        return switch (name) {
            case "ledger" -> new Ledger();
            case "household" -> new Household("");
            case "household-marked" -> new Household("ZEBRA-7f3a ");
            default -> throw new IllegalArgumentException("no workload " + name);
        };
    }
}
