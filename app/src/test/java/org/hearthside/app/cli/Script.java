package org.hearthside.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearthside.app.demo.DemoFacility;

/** Calls verbs as a script does, with records of a demo facility. */
record Script(Path records, Path password) {

    /** What a verb answered. */
    record Answer(int code, String out, String err) {
        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(out);
        }
    }

    /** Makes a demo facility in a folder. */
    static Script demo(Path folder, String name, int residents) throws IOException {
        var records = folder.resolve(name);
        new DemoFacility(residents, 7, LocalDate.of(2026, 11, 21)).create(records);
        var password =
                Files.writeString(folder.resolve(name + "-password"), DemoFacility.PASSWORD + "\n");
        return new Script(records, password);
    }

    static Answer run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = Cli.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Answer(code, out.toString(), err.toString());
    }

    /** Runs a verb as somebody. */
    Answer as(String user, String verb, String... args) {
        var all = new ArrayList<>(List.of(verb));
        all.addAll(List.of("--data", records.toString(), "--user", user));
        all.addAll(List.of("--password-file", password.toString()));
        all.addAll(List.of(args));
        return run(all.toArray(String[]::new));
    }
}
