package org.hearthside.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.hearthside.app.transfer.PaperDesk;
import org.hearthside.core.security.Session;
import org.hearthside.core.transfer.Transfer;
import org.hearthside.persistence.security.LocalFacility;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a report to a PDF file, and notes that it was printed. */
@Command(
        name = "print",
        mixinStandardHelpOptions = true,
        description = "Print a report of one person to a PDF file.",
        footer = {
            "",
            "Example: hearthside print packet --user nurse --client C-00001-3 --out packet.pdf"
        })
final class PrintVerb implements Verb {
    /** What can be printed so far. */
    enum Kind {
        FACE_SHEET,
        PACKET;

        static Kind of(String typed) {
            return switch (typed) {
                case "face-sheet" -> FACE_SHEET;
                case "packet" -> PACKET;
                default ->
                        throw new Refusal(
                                Refusal.USAGE, "no such report", "choose face-sheet or packet");
            };
        }
    }

    @Spec private @Nullable CommandSpec spec;
    @Mixin private SignIn at = new SignIn();

    @Parameters(paramLabel = "REPORT", description = "face-sheet or packet")
    private String report = "";

    @Option(
            names = "--client",
            paramLabel = "C",
            required = true,
            description = "The person: client number or id.")
    private String client = "";

    @Option(names = "--out", paramLabel = "FILE.pdf", required = true, description = "The file.")
    private Path out = Path.of("");

    @Option(names = "--to", paramLabel = "WHO", description = "Who gets the packet (disclosure).")
    private String to = "";

    @Option(
            names = "--purpose",
            paramLabel = "WHY",
            description = "Why the person is sent (packet).")
    private String purpose = "";

    @Option(names = "--strict", description = "Exit 1 when a required item is missing.")
    private boolean strict;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var kind = Kind.of(report);
        return at.open((facility, session) -> print(kind, facility, session));
    }

    private int print(Kind kind, LocalFacility facility, Session session) throws IOException {
        var desk = new PaperDesk(facility.db(), new FontLibrary());
        var person = Whom.find(facility, session, client);
        var sources = facility.db().sources();
        var paper =
                switch (kind) {
                    case FACE_SHEET -> {
                        var drawn = desk.faceSheet(session, person);
                        desk.printed(session, drawn);
                        yield drawn;
                    }
                    case PACKET -> {
                        var transfer =
                                new Transfer(
                                        sources.newId(),
                                        person,
                                        purpose,
                                        "",
                                        "",
                                        "",
                                        to,
                                        sources.now());
                        var drawn = desk.packet(session, transfer);
                        desk.sent(session, drawn, transfer);
                        yield drawn;
                    }
                };
        Files.write(out, paper.bytes());
        tell(paper);
        return strict && !paper.missing().isEmpty() ? Refusal.FAILED : 0;
    }

    private void tell(PaperDesk.Paper paper) {
        var writer = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            var all = new LinkedHashMap<String, Object>();
            all.put("report", report);
            all.put("file", out.toString());
            all.put("pages", paper.pages());
            all.put("documentId", paper.documentNo());
            all.put("bytes", paper.bytes().length);
            all.put("missing", paper.missing());
            Json.print(writer, all);
            return;
        }
        writer.println(paper.pages() + " pages, document " + paper.documentNo() + ", in " + out);
        if (!paper.missing().isEmpty()) {
            writer.println("Not recorded: " + String.join(", ", paper.missing()));
        }
    }
}
