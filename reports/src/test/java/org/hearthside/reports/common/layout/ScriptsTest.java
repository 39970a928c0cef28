package org.hearthside.reports.common.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearthside.reports.checks.PaperChecks;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.junit.jupiter.api.Test;

/** Names as people write them (fixture F07): drawn with glyphs, and read back as stored. */
class ScriptsTest {
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("Polish", "Łukasz Żółć");
        NAMES.put("Vietnamese", "Nguyễn Thị Phương");
        NAMES.put("Greek", "Αλέξανδρος Παπαδόπουλος");
        NAMES.put("Cyrillic", "Александр Їжакевич");
        NAMES.put("Arabic", "محمد عبد الله");
        NAMES.put("Arabic lam alef", "سلام الإسكندرية");
        NAMES.put("Persian", "پروین گلشن");
        NAMES.put("Urdu", "ٹیپو سلطان ڑ");
        NAMES.put("Hebrew", "דוד כהן");
        NAMES.put("Devanagari", "श्रीमती प्रिया शर्मा");
        NAMES.put("Devanagari conjuncts", "कृष्ण हिन्दी क्षत्रिय ज्ञान");
        NAMES.put("Thai", "สมชาย ใจดี น้ำ กี่ปี้");
        NAMES.put("Chinese", "王小明 諸葛亮");
        NAMES.put("Japanese", "山田さくら タロウ");
        NAMES.put("Yoruba, not composable", "Adékọ́lá Ọ̀ṣun x́ Q̃");
        NAMES.put("Mixed", "Ali محمد (علي) 12, دوד");
        NAMES.put("Korean", "김민수");
    }

    /**
     * PDFBox reads the marks of right-to-left letters in front of them; here they are looked at.
     */
    private static final List<String> VOWELLED = List.of("שָׁלוֹם", "مُحَمَّد");

    @Test
    void everyScriptIsDrawnAndReadBackAsStored() throws IOException {
        PaperDocument doc = new PaperDocument(new FontLibrary(), SamplePacketPage.settings());
        Part part = doc.part(PageSetup.portrait());
        Table table =
                Table.of(
                        Column.fixed("Script", 130).asRowLabel(),
                        Column.of("Name", 1),
                        Column.of("Bold", 1));
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            table =
                    table.row(
                            Text.of(name.getKey()),
                            Text.of(name.getValue()).sized(14),
                            Text.bold(name.getValue()).sized(14));
        }
        for (String name : VOWELLED) {
            table = table.row(Text.of("with vowels"), Text.of(name).sized(14), Text.bold(name));
        }
        part.add(table);
        Rendered rendered = doc.render();
        Path out = Path.of("target", "paper");
        Files.createDirectories(out);
        Files.write(out.resolve("scripts.pdf"), rendered.bytes());
        PaperChecks checks = new PaperChecks(rendered, SamplePacketPage.settings());
        checks.everyPage().complete(NAMES.values());
        checks.readsBack(NAMES.values().toArray(String[]::new));
    }
}
