package org.hearthside.app.transfer;

import java.util.function.Consumer;
import org.hearthside.app.transfer.PrintQueue.Entry;
import org.hearthside.app.transfer.Printing.Order;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;

/** The system's own dialog for printer, copies and sides, and what to do when it cannot help. */
final class PrinterChoice {
    private static final Words WORDS = Words.of(PrinterChoice.class);

    private PrinterChoice() {}

    /**
     * Asks.
     *
     * @param then gets the printer; is not called when the person thought better of it
     * @param end is called in every case, when the dialog is gone
     */
    static void ask(Toolkit kit, Consumer<Order> then, Runnable end) {
        kit.tasks()
                .run(WORDS.text("paper.choosing"), Printing::ask)
                .onSuccess(answer -> {
                    var order = answer.order();
                    if (!answer.printers()) {
                        kit.dialogs().tell(WORDS.text("noPrinter"), WORDS.text("noPrinter.todo"));
                    } else if (order != null) {
                        then.accept(order);
                    }
                })
                .onEnd(end)
                .start();
    }

    /** Prints what a printer refused on another one. */
    static void elsewhere(Toolkit kit, PrintQueue queue, Entry entry) {
        ask(kit, order -> queue.again(entry, order), () -> {});
    }

    /** Says that a printer refused, and offers what can be done. */
    static void refused(Toolkit kit, PrintQueue queue, Entry entry) {
        var dialog = kit.dialogs().dialog(WORDS.text("queue.refused", entry.printer()));
        dialog.say(WORDS.text("queue.refused.todo", entry.title()))
                .cancel(WORDS.text("queue.later"))
                .also(
                        WORDS.text("queue.elsewhere"),
                        () -> {
                            dialog.close();
                            elsewhere(kit, queue, entry);
                        })
                .act(
                        WORDS.text("queue.again"),
                        () -> {
                            dialog.close();
                            queue.again(entry, null);
                        })
                .open();
    }
}
