package org.hearthside.app.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One made-up resident as written in {@code people.json}. Parts may be absent: that is a hole in
 * the record, on purpose.
 */
record DemoPerson(
        String first,
        @Nullable String middle,
        String last,
        @Nullable String preferred,
        @JsonProperty("native") @Nullable String nativeName,
        @Nullable String nativeLang,
        String born,
        String gender,
        @Nullable String sex,
        String lang,
        @Nullable Boolean interp,
        @Nullable String interpType,
        @Nullable String religion,
        @Nullable BigDecimal height,
        @Nullable String marks,
        List<String> hospital,
        @Nullable String diet,
        String house,
        String room,
        String bed,
        @Nullable String admitted,
        @Nullable Integer admittedDays,
        @Nullable String mrn,
        List<List<String>> allergies,
        Map<String, String> answers,
        @Nullable DemoCode code,
        List<List<Object>> conditions,
        Map<String, String> care,
        List<DemoContact> contacts,
        List<DemoOrder> orders,
        @Nullable DemoVitals vitals,
        List<List<Object>> vaccines,
        List<List<String>> policies) {

    record DemoCode(
            List<String> choices,
            @Nullable String form,
            @Nullable String region,
            @Nullable String date,
            @Nullable String signer,
            @Nullable String original,
            @Nullable String expires,
            String decidedBy) {}

    record DemoContact(
            String type,
            String first,
            String last,
            String rel,
            String phone,
            @Nullable String after,
            @Nullable String lang,
            @Nullable String org,
            @Nullable String specialty,
            int order,
            boolean primary,
            @Nullable Integer verified,
            @Nullable List<String> scopes,
            @Nullable String doc,
            @Nullable String docDate,
            @Nullable String expires,
            boolean doNotCall,
            @Nullable String notes) {}

    record DemoOrder(
            String g,
            @Nullable String b,
            @Nullable String s,
            @Nullable String f,
            BigDecimal amt,
            String u,
            @Nullable String note,
            @Nullable String route,
            String freq,
            String ind,
            @Nullable String instr,
            @Nullable List<Object> prn,
            boolean crit,
            boolean high,
            boolean crush,
            @Nullable String controlled,
            @Nullable String status,
            @Nullable String verbatim,
            @Nullable Integer days,
            @Nullable String sched,
            @Nullable String plan,
            @Nullable String params,
            boolean site,
            boolean witness) {}

    record DemoVitals(
            String bp,
            BigDecimal pulse,
            BigDecimal resp,
            BigDecimal tempF,
            BigDecimal spo2,
            BigDecimal kg,
            @Nullable BigDecimal glucose) {}

    /** The hand-written residents. */
    static List<DemoPerson> all() {
        try (var in = Objects.requireNonNull(DemoPerson.class.getResourceAsStream("people.json"))) {
            return JsonMapper.builder()
                    .build()
                    .readValue(in, new TypeReference<List<DemoPerson>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "DemoPerson[…]";
    }
}
