package org.hearthside.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hearthside.app.transfer.DrawnPapers;
import org.hearthside.app.transfer.HouseRun;
import org.hearthside.app.transfer.PaperDesk;
import org.hearthside.app.transfer.Wanted;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.documents.Document;
import org.hearthside.core.overview.Report;
import org.hearthside.core.security.Session;
import org.hearthside.core.transfer.PaperMark;
import org.hearthside.core.transfer.Transfer;
import org.hearthside.persistence.documents.DocumentStore;
import org.hearthside.persistence.security.LocalFacility;
import org.hearthside.reports.common.ProtectedCopy;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
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
        description = "Print a report of one person, a house or everyone to PDF files.",
        footer = {
            "",
            "Example: hearthside print packet --user nurse --client C-00001-3 --out packet.pdf",
            "         hearthside print packet --user nurse --client C-00001-3 --to EMS --purpose fall"
                    + " --with-document ID --out packet.pdf",
            "         hearthside print contacts --user nurse --location \"Maple House\" --out FOLDER",
            "         hearthside print packet --user nurse --all --out everyone.pdf",
            "         hearthside print mar --user nurse --client C-00001-3 --month 2026-11"
                    + " --blank --out mar.pdf"
        })
final class PrintVerb implements Verb {
    /** What can be printed so far, by the word that is typed. */
    private static final Map<String, Report> REPORTS =
            Map.of(
                    "downtime", Report.DOWNTIME_MAR,
                    "compliance", Report.COMPLIANCE,
                    "recap", Report.ORDER_RECAP,
                    "face-sheet", Report.FACE_SHEET,
                    "packet", Report.TRANSFER_PACKET,
                    "contacts", Report.CONTACT_SHEET,
                    "medications", Report.MEDICATION_LIST,
                    "medications-family", Report.FAMILY_MEDICATION_LIST,
                    "insurance", Report.INSURANCE_SUMMARY,
                    "mar", Report.MAR);

    private static final String CHOICES =
            "face-sheet, packet, contacts, medications, medications-family, insurance, mar,"
                    + " downtime, compliance or recap";

    @Spec private @Nullable CommandSpec spec;
    @Mixin private SignIn at = new SignIn();

    @Parameters(paramLabel = "REPORT", description = CHOICES)
    private String report = "";

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Whose whose = new Whose();

    /** About whom: one of these. */
    private static final class Whose {
        @Option(
                names = "--client",
                paramLabel = "C",
                required = true,
                description = "The person: client number or id.")
        private @Nullable String client;

        @Option(
                names = "--location",
                paramLabel = "HOUSE",
                required = true,
                description = "Everyone who lives in this house.")
        private @Nullable String location;

        @Option(names = "--all", required = true, description = "Everyone active in sight.")
        private boolean everyone;
    }

    @Option(
            names = "--out",
            paramLabel = "OUT",
            required = true,
            description =
                    "The PDF file. Of a house or everyone: a file with all of them, or a folder"
                            + " for a file each.")
    private Path out = Path.of("");

    @Option(names = "--to", paramLabel = "WHO", description = "Who gets the packet (disclosure).")
    private String to = "";

    @Option(
            names = "--purpose",
            paramLabel = "WHY",
            description = "Why the person is sent (packet).")
    private String purpose = "";

    @Option(
            names = "--with-document",
            paramLabel = "ID",
            description =
                    "A confidential paper that goes along with the packet of one person (its id: see"
                            + " show --json). Needs --to and --purpose. May be repeated.")
    private Set<UUID> confidential = Set.of();

    @Option(
            names = "--mark",
            paramLabel = "MARK",
            description = "draft or copy: said on every page. A draft packet counts as not sent.")
    private PaperMark mark = PaperMark.NONE;

    @Option(
            names = "--lock-file",
            paramLabel = "FILE",
            description =
                    "A file with the password that the PDF then opens with (12 to 120 signs).")
    private @Nullable Path lock;

    @Option(
            names = "--month",
            paramLabel = "YYYY-MM",
            description = "The month of mar and compliance; without it the present one.")
    private @Nullable YearMonth month;

    @Option(names = "--blank", description = "A MAR without entries, to write on.")
    private boolean blank;

    @Option(names = "--strict", description = "Exit 1 when a required item is missing.")
    private boolean strict;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var kind = REPORTS.get(report);
        if (kind == null) {
            throw new Refusal(Refusal.USAGE, "no such report", "choose " + CHOICES);
        }
        if (!confidential.isEmpty()
                && (whose.client == null
                        || kind != Report.TRANSFER_PACKET
                        || mark == PaperMark.DRAFT)) {
            throw new Refusal(
                    Refusal.USAGE,
                    "confidential papers go along with the packet of one person alone",
                    "print packet --client C --with-document ID, and no draft");
        }
        if (lock != null) {
            password(lock);
        }
        if ((month != null && !kind.isMonthly()) || (blank && kind != Report.MAR)) {
            throw new Refusal(
                    Refusal.USAGE,
                    "--month is for mar and compliance, --blank for mar",
                    "choose the report mar");
        }
        var wanted = blank ? Report.BLANK_MAR : kind;
        return at.open((facility, session) -> print(wanted, facility, session));
    }

    private int print(Report kind, LocalFacility facility, Session session) throws IOException {
        var desk = new PaperDesk(facility.db(), new FontLibrary(), month);
        var press = new Press(desk, kind, facility, session);
        if (whose.client != null) {
            var paper = press.one(whose.client);
            write(out, paper.bytes());
            tell(paper);
            return strict && !paper.missing().isEmpty() ? Refusal.FAILED : 0;
        }
        var people = Whom.living(facility, session, whose.everyone ? null : whose.location);
        var papers = out.toString().endsWith(".pdf") ? press.inOne(people) : press.inFolder(people);
        tell(papers);
        var lacking = papers.stream().anyMatch(paper -> !paper.missing().isEmpty());
        return strict && lacking ? Refusal.FAILED : 0;
    }

    /** Prints one kind of paper out of one record. */
    private final class Press {
        private final PaperDesk desk;
        private final Report kind;
        private final LocalFacility facility;
        private final Session session;

        Press(PaperDesk desk, Report kind, LocalFacility facility, Session session) {
            this.desk = desk;
            this.kind = kind;
            this.facility = facility;
            this.session = session;
        }

        PaperDesk.Paper one(String typed) {
            var person = Whom.find(facility, session, typed);
            if (!confidential.isEmpty()) {
                var known =
                        new DocumentStore(facility.db())
                                .list(session, person).documents().stream()
                                        .filter(d -> d.current() && d.confidential())
                                        .map(Document::id)
                                        .toList();
                if (!known.containsAll(confidential)) {
                    throw new NotFound("confidential paper");
                }
            }
            return drawn(person);
        }

        private PaperDesk.Paper drawn(ClientId person) {
            var wanted = new Wanted(kind, transfer(person), mark, confidential);
            return desk.release(session, wanted, new DrawnPapers());
        }

        List<PaperDesk.Paper> inFolder(List<ClientId> people) throws IOException {
            Files.createDirectories(out);
            var papers = new ArrayList<PaperDesk.Paper>();
            for (var person : people) {
                var paper = drawn(person);
                write(out.resolve(paper.fileName()), paper.bytes());
                papers.add(paper);
            }
            return papers;
        }

        List<PaperDesk.Paper> inOne(List<ClientId> people) throws IOException {
            if (people.isEmpty()) {
                throw new Refusal(Refusal.USAGE, "nobody lives there", "choose another house");
            }
            var transfers = people.stream().map(this::transfer).toList();
            var run = new HouseRun(desk, session, kind, mark);
            var now = facility.db().sources().now();
            var bound = run.draw("Hearthside " + report, now, transfers, drawn -> {});
            run.note(bound, transfers);
            write(out, bound.binder().bytes());
            return bound.papers();
        }

        private Transfer transfer(ClientId person) {
            var sources = facility.db().sources();
            return new Transfer(sources.newId(), person, purpose, "", "", "", to, sources.now());
        }
    }

    private void write(Path file, byte[] pdf) throws IOException {
        Files.write(file, lock == null ? pdf : ProtectedCopy.of(pdf, password(lock)));
    }

    private static String password(Path file) throws IOException {
        var password = Files.readString(file).strip();
        if (password.length() < ProtectedCopy.SHORTEST
                || password.length() > ProtectedCopy.LONGEST) {
            throw new Refusal(
                    Refusal.USAGE,
                    "the password in --lock-file is too short or too long",
                    "write 12 to 120 signs into it");
        }
        return password;
    }

    private void tell(PaperDesk.Paper paper) {
        var writer = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            Json.print(writer, said(paper, out));
            return;
        }
        writer.println(paper.pages() + " pages, document " + paper.documentNo() + ", in " + out);
        if (!paper.missing().isEmpty()) {
            writer.println("Missing: " + String.join(", ", paper.missing()));
        }
    }

    private void tell(List<PaperDesk.Paper> papers) {
        var writer = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            var all = new LinkedHashMap<String, Object>();
            all.put("report", report);
            var one = out.toString().endsWith(".pdf");
            all.put(one ? "file" : "folder", out.toString());
            all.put(
                    "papers",
                    papers.stream()
                            .map(p -> said(p, one ? out : out.resolve(p.fileName())))
                            .toList());
            Json.print(writer, all);
            return;
        }
        var pages = papers.stream().mapToInt(PaperDesk.Paper::pages).sum();
        writer.println(papers.size() + " people, " + pages + " pages, in " + out);
        papers.stream()
                .filter(p -> !p.missing().isEmpty())
                .forEach(p ->
                        writer.println(
                                p.clientNumber()
                                        + " is missing: "
                                        + String.join(", ", p.missing())));
    }

    private Map<String, Object> said(PaperDesk.Paper paper, Path file) {
        var all = new LinkedHashMap<String, Object>();
        all.put("report", report);
        all.put("client", paper.clientNumber());
        all.put("file", file.toString());
        all.put("pages", paper.pages());
        all.put("documentId", paper.documentNo());
        all.put("bytes", paper.bytes().length);
        all.put("missing", paper.missing());
        return all;
    }
}
