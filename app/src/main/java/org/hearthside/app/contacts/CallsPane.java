package org.hearthside.app.contacts;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.Loaded;
import org.hearthside.app.ui.LoadedPane;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Dates;
import org.hearthside.core.contacts.ContactCall;

/** Who was called, when, by whom, and what came of it. */
public final class CallsPane extends VBox {
    private static final Words WORDS = Words.of(CallsPane.class);

    private final Resident resident;
    private final LoadedPane<List<ContactCall>> list;

    CallsPane(Resident resident, Loaded<List<ContactCall>> calls) {
        this.resident = resident;
        list = new LoadedPane<>(calls, this::rows);
        getChildren().add(Blocks.card(WORDS.text("calls"), list));
        calls.load();
    }

    /** Ends what it subscribed to. */
    public void dispose() {
        list.dispose();
    }

    private Node rows(List<ContactCall> calls) {
        if (calls.isEmpty()) {
            return ScriptText.of(WORDS.text("calls.none"), "muted");
        }
        var rows = new VBox();
        for (var call : calls) {
            var words =
                    Items.words(
                            call.name() + " · " + call.number(),
                            call.about(),
                            call.note(),
                            WORDS.text(
                                    "calls.by",
                                    Dates.print(call.at(), resident.zone()),
                                    call.stamp().byName()));
            var tone = call.result() == ContactCall.Result.SPOKE ? Tone.GREEN : Tone.AMBER;
            rows.getChildren().add(Items.row(words, Chips.of(tone, Labels.of(call.result()))));
        }
        return rows;
    }
}
