package org.hearthside.core.importexport;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a column of a table can hold, and the headings under which other programs put it. A heading
 * counts without its case, blanks and signs: {@code LastName}, {@code last_name} and {@code "Last
 * Name"} are one.
 */
public enum CsvField {
    EXTERNAL_ID("id externalid recordid sourceid personid residentid patientid memberid uuid"),
    CLIENT_NUMBER("clientnumber clientno clientid residentnumber hearthsidenumber"),
    MRN("mrn medicalrecordnumber medicalrecord chartnumber chartno medrecno recordnumber"),
    LAST_NAME("lastname last surname familyname family lname patientlastname residentlastname"),
    FIRST_NAME("firstname first givenname given forename fname patientfirstname residentfirstname"),
    FULL_NAME("name fullname patientname residentname clientname"),
    BIRTH_DATE("birthdate dateofbirth dob birthday born birth"),
    MIDDLE_NAME(CsvKind.PEOPLE, "middlename middle middleinitial mi"),
    PREFERRED_NAME(CsvKind.PEOPLE, "preferredname nickname goesby preferred knownas"),
    GENDER(CsvKind.PEOPLE, "gender sex genderidentity"),
    SSN(CsvKind.PEOPLE, "ssn socialsecuritynumber socialsecurity socialsecurityno"),
    PHONE(CsvKind.PEOPLE, "phone phonenumber telephone homephone cell cellphone mobile tel"),
    EMAIL(CsvKind.PEOPLE, "email emailaddress mail"),
    ADDRESS_1(CsvKind.PEOPLE, "address address1 addressline1 street streetaddress line1"),
    ADDRESS_2(CsvKind.PEOPLE, "address2 addressline2 apartment apt unit line2"),
    CITY(CsvKind.PEOPLE, "city town"),
    STATE(CsvKind.PEOPLE, "state province st"),
    ZIP(CsvKind.PEOPLE, "zip zipcode postalcode postcode"),
    LANGUAGE(CsvKind.PEOPLE, "language primarylanguage languages preferredlanguage"),
    RELIGION(CsvKind.PEOPLE, "religion faith"),
    STANDING(CsvKind.PEOPLE, "status standing clientstatus residentstatus"),
    ADMITTED_ON(CsvKind.PEOPLE, "admittedon admitted admissiondate admitdate dateofadmission"),
    DISCHARGED_ON(CsvKind.PEOPLE, "dischargedon discharged dischargedate dateofdischarge"),
    CONTACT_LAST(CsvKind.CONTACTS, "contactlastname contactlast contactsurname"),
    CONTACT_FIRST(CsvKind.CONTACTS, "contactfirstname contactfirst"),
    CONTACT_NAME(CsvKind.CONTACTS, "contactname contact contactfullname emergencycontact"),
    ORGANIZATION(CsvKind.CONTACTS, "organization organisation agency company practice"),
    RELATIONSHIP(CsvKind.CONTACTS, "relationship relation relationshiptoresident"),
    CONTACT_TYPE(CsvKind.CONTACTS, "contacttype type role"),
    CONTACT_PHONE(CsvKind.CONTACTS, "contactphone phone phonenumber telephone phone1 mainphone"),
    CONTACT_PHONE_2(CsvKind.CONTACTS, "contactphone2 phone2 secondphone alternatephone cell"),
    CONTACT_FAX(CsvKind.CONTACTS, "contactfax fax"),
    CONTACT_EMAIL(CsvKind.CONTACTS, "contactemail email emailaddress"),
    CONTACT_ADDRESS(CsvKind.CONTACTS, "contactaddress address"),
    PAYER(CsvKind.POLICIES, "payer payor insurance insurer insurancecompany carrier plan planname"),
    POLICY_NUMBER(CsvKind.POLICIES, "policynumber policyno policy policyid subscriberid"),
    GROUP_NUMBER(CsvKind.POLICIES, "groupnumber groupno group groupid"),
    RANK(CsvKind.POLICIES, "rank priority order coverageorder"),
    SUBSCRIBER(CsvKind.POLICIES, "subscriber subscribername insured insuredname"),
    PAYER_PHONE(CsvKind.POLICIES, "payerphone insurancephone planphone"),
    EFFECTIVE(CsvKind.POLICIES, "effective effectivedate effectiveon startdate start from"),
    EXPIRES(CsvKind.POLICIES, "expires expirationdate expireson enddate end termdate until"),
    SUBSTANCE(CsvKind.ALLERGIES, "substance allergen allergy allergyname allergicto agent"),
    CATEGORY(CsvKind.ALLERGIES, "category allergytype allergycategory class allergyclass type"),
    REACTION(CsvKind.ALLERGIES, "reaction reactions manifestation symptoms"),
    SEVERITY(CsvKind.ALLERGIES, "severity criticality"),
    ALLERGY_STATUS(CsvKind.ALLERGIES, "status allergystatus"),
    CONDITION(
            CsvKind.CONDITIONS, "condition diagnosis problem description diagnosisdescription dx"),
    CODE(CsvKind.CONDITIONS, "code icd icd10 icd10code icd10cm diagnosiscode dxcode icdcode"),
    CONDITION_STATUS(CsvKind.CONDITIONS, "status conditionstatus problemstatus"),
    ONSET(CsvKind.CONDITIONS, "onset onsetdate diagnosisdate diagnosedon dateofonset startdate"),
    RESOLVED(CsvKind.CONDITIONS, "resolved resolveddate resolvedon enddate");

    @SuppressWarnings("ImmutableEnumChecker") // the copy is immutable; its type cannot say so
    private final Set<CsvKind> kinds;

    @SuppressWarnings("ImmutableEnumChecker") // the copy is immutable; its type cannot say so
    private final List<String> headings;

    CsvField(String headings) {
        this.kinds = Set.copyOf(EnumSet.allOf(CsvKind.class));
        this.headings = List.of(headings.split(" "));
    }

    CsvField(CsvKind kind, String headings) {
        this.kinds = Set.of(kind);
        this.headings = List.of(headings.split(" "));
    }

    /** Whether tables of this kind can have it. */
    public boolean isOf(CsvKind kind) {
        return kinds.contains(kind);
    }

    /** Whether it says who a line is about, or who the person is. */
    public boolean names() {
        return kinds.size() > 1;
    }

    /** The word in mapping files: {@code lastName}. */
    public String key() {
        var words = name().toLowerCase(Locale.ROOT).split("_");
        var key = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            key.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return key.toString();
    }

    /** The field with this word; empty when there is none. */
    public static Optional<CsvField> of(String word) {
        return Arrays.stream(values()).filter(f -> f.key().equals(word.strip())).findFirst();
    }

    /** Fields of a kind of tables. */
    public static List<CsvField> of(CsvKind kind) {
        return Arrays.stream(values()).filter(f -> f.isOf(kind)).toList();
    }

    /** How well a heading fits: 0 is best, -1 not at all. */
    int fit(String heading) {
        return headings.indexOf(plain(heading));
    }

    /** A heading as it is compared. */
    static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
