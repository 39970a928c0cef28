package org.hearthside.core.medications;

import java.util.List;

/**
 * Something to know before an order is written, verified or given. It never decides: who may go on,
 * and with what reason, is the matter of the screen that shows it.
 *
 * @param kind what it is about
 * @param severity how grave
 * @param orders numbers of the other orders it is about, ascending; empty when none
 * @param text the words to show, complete
 * @param source where the rule stands
 */
public record DrugAlert(
        Kind kind, Severity severity, List<Integer> orders, String text, String source) {

    public DrugAlert {
        orders = orders.stream().sorted().distinct().toList();
    }

    /** What it is about, in the order in which alerts are shown. */
    public enum Kind {
        /** The substance itself is on the list of allergies. */
        ALLERGY,
        /** Another drug of its class is. */
        ALLERGY_CLASS,
        /** A drug of a class that can cross-react is. */
        ALLERGY_RELATED,
        /** Two drugs that do not go together. */
        INTERACTION,
        /** All orders together allow more in 24 hours than the label does. */
        OVER_DAILY_CEILING,
        /** Another order holds the same ingredient. */
        DUPLICATE_INGREDIENT,
        /** Another order holds a drug of the same class. */
        DUPLICATE_CLASS
    }

    /** How grave, the gravest first. */
    public enum Severity {
        /** Not given without a decision by who may make it, with a reason. */
        STOP,
        /** To be read and answered. */
        WARN,
        /** Good to know. */
        INFO
    }

    /** Holds what a person is allergic to: only the kind is told. */
    @Override
    public String toString() {
        return "DrugAlert[" + kind + " " + severity + "]";
    }
}
