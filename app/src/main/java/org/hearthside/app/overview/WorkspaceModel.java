package org.hearthside.app.overview;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Loaded;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.overview.Chart;
import org.hearthside.core.overview.ChartWords;
import org.hearthside.core.overview.IdentityBand;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.overview.OverviewStore;

/** One resident's record: what was read, and which section of it is shown. */
public final class WorkspaceModel {
    private static final Words WORDS = Words.of(WorkspaceModel.class);

    private final Toolkit kit;
    private final Session session;
    private final Loaded<Chart> chart;
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.SUMMARY);

    /** The record of this person. Nothing is read before {@link #load}. */
    public WorkspaceModel(Toolkit kit, Session session, OverviewStore store, ClientId client) {
        this.kit = kit;
        this.session = session;
        this.chart =
                new Loaded<>(
                        kit.tasks(),
                        WORDS.text("workspace.reading"),
                        () -> store.chart(session, client));
    }

    /** Reads the record, or reads it again after something was saved. */
    public void load() {
        chart.load();
    }

    /** The record. */
    public Loaded<Chart> chart() {
        return chart;
    }

    /** The section that is shown. */
    public ObjectProperty<Part> partProperty() {
        return part;
    }

    /** Who looks. */
    public Session session() {
        return session;
    }

    /** The person, for forms. */
    Resident resident(Chart of) {
        return new Resident(
                session, of.client().id(), of.client().names(), ChartWords.of(of).zone());
    }

    /** What the band says. */
    IdentityBand band(Chart of) {
        return ChartWords.of(of).band();
    }

    /** Languages and interpreter, as the band says them; empty when nothing is recorded. */
    String language(Chart of) {
        var language = of.client().demographics().language();
        var needed = language.interpreterNeeded();
        var interpreter = needed != null && needed ? WORDS.text("band.interpreter") : "";
        return Stream.of(language.spoken(), interpreter)
                .filter(text -> !text.isEmpty())
                .reduce((a, b) -> WORDS.text("band.language", a, b))
                .orElse("");
    }

    /** What needs attention, the worst first. */
    List<Need> needs(Chart of) {
        return Needs.of(of);
    }

    /** Whether the role has the right. */
    boolean may(Permission permission) {
        return session.may(permission);
    }

    /** An answer that is under way is dropped. */
    public void dispose() {
        chart.dispose();
    }

    /** Tasks, dialogs and time. */
    Toolkit kit() {
        return kit;
    }
}
