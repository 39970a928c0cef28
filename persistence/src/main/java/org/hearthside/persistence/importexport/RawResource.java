package org.hearthside.persistence.importexport;

/**
 * One resource as it stands in a file, not yet understood.
 *
 * @param file name of the file
 * @param fileNo number of the file within the run, from 0
 * @param place where in the file, without the type: {@code entry[12]}; empty for the only one
 * @param type type of the resource
 * @param id its id as written; empty when none
 * @param fullUrl its address in a Bundle; empty when none
 * @param json its JSON
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record RawResource(
        String file,
        int fileNo,
        String place,
        String type,
        String id,
        String fullUrl,
        byte[] json) {

    /** Place and type, as failures name it: {@code entry[12] Observation}. */
    String entry() {
        return place.isEmpty() ? type : place + " " + type;
    }

    /** The same without its JSON: where it stands and how it is called. */
    RawResource bare() {
        return new RawResource(file, fileNo, place, type, id, fullUrl, new byte[0]);
    }

    @Override
    public String toString() {
        return "RawResource[" + entry() + "]";
    }
}
