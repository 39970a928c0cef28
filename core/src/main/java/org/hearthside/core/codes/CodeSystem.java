package org.hearthside.core.codes;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The code systems that the product keeps lists of. */
public enum CodeSystem {
    /** Diagnoses, CDC/NCHS. */
    ICD10CM("ICD-10-CM", "[A-Z][0-9A-Z]{2}(\\.[0-9A-Z]{1,4})?", "diagnoses.txt", true),
    /** Vaccines, CDC. */
    CVX("CVX", "[0-9]{2,3}", "vaccines.txt", true),
    /** Drugs, NLM: ingredients, brand names and products. */
    RXNORM("RxNorm", "[0-9]{1,8}", null, true),
    /** Drugs as they are picked in an order, NLM. Their codes are those of RxNorm. */
    RXTERMS("RxTerms", "[0-9]{1,8}", null, true),
    /** Drug products of labelers, FDA. */
    NDC("NDC", "[0-9]{4,5}-[0-9]{3,4}", null, true),
    /**
     * Supplies, equipment and services, CMS Level II, with its modifiers. Level I (five digits,
     * CPT) belongs to the American Medical Association and is not taken.
     */
    HCPCS("HCPCS", "[A-Z][0-9]{4}|[A-Z][0-9A-Z]|[0-9][A-Z]", null, true),
    /** ZIP codes of the United States with city and state, from a table of the Postal Service. */
    ZIP("ZIP codes", "[0-9]{5}", null, true),
    /** Laboratory tests, Regenstrief Institute; only our short list. */
    LOINC("LOINC", "[0-9]{1,6}-[0-9]", "labs.txt", false),
    /** Units of measure; only our short list. */
    UCUM("UCUM", "[!-~]{1,40}", "units.txt", false),
    /** Substances of allergies: a list of ours. */
    ALLERGEN("Hearthside allergens", "[a-z0-9-]{2,60}", "allergens.txt", false),
    /** Routes of administration: a list of ours. */
    ROUTE("Hearthside routes", "[a-z0-9-]{2,60}", "routes.txt", false);

    private final String label;
    private final Pattern shape;
    private final @Nullable String starter;
    private final boolean official;

    CodeSystem(String label, String shape, @Nullable String starter, boolean official) {
        this.label = label;
        this.shape = Pattern.compile(shape);
        this.starter = starter;
        this.official = official;
    }

    /** The name under which people know it. */
    public String label() {
        return label;
    }

    /** The name of the system in a recorded {@link Code}: RxTerms picks codes of RxNorm. */
    public String recordedAs() {
        return this == RXTERMS ? RXNORM.label : label;
    }

    /** Whether the official file of its publisher can be loaded. */
    public boolean official() {
        return official;
    }

    /** Whether it is a list of ours: its codes mean nothing to anybody else. */
    public boolean ours() {
        return this == ALLERGEN || this == ROUTE;
    }

    /** Whether this has the form of one of its codes. */
    public boolean fits(String code) {
        return shape.matcher(code).matches();
    }

    @Nullable String starter() {
        return starter;
    }
}
