package org.hearthside.core.medications.schedule;

/** What can be read before a dose is given, each in its one unit (E34). */
public enum Reading {
    SYSTOLIC("mmHg"),
    DIASTOLIC("mmHg"),
    PULSE("beats/min"),
    GLUCOSE("mg/dL"),
    TEMPERATURE("°F"),
    OXYGEN("%"),
    RESPIRATIONS("breaths/min"),
    PAIN("of 10"),
    WEIGHT("kg"),
    INR("");

    private final String unit;

    Reading(String unit) {
        this.unit = unit;
    }

    /** The unit of limits and values; empty where there is none. */
    public String unit() {
        return unit;
    }
}
