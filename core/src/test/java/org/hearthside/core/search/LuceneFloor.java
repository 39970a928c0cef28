package org.hearthside.core.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.hearthside.core.clients.ClientId;

/**
 * The usual way to search with slips: Lucene in memory. Each word must be, begin, or be one or two
 * letters from a word of a name (fuzzy: one from four letters on, two from five), or begin a number
 * or address. It is given our folding of accents and case, so that only the search is compared.
 */
public final class LuceneFloor implements AutoCloseable {
    private static final String NAME = "name";
    private static final String CODE = "code";
    private static final String ID = "id";

    private final ByteBuffersDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private LuceneFloor(ByteBuffersDirectory directory) throws IOException {
        this.directory = directory;
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
    }

    /** Indexes these people. */
    public static LuceneFloor of(List<PersonEntry> people) {
        var directory = new ByteBuffersDirectory();
        try (var writer =
                new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            for (var person : people) {
                writer.addDocument(document(person));
            }
            writer.forceMerge(1);
            writer.commit();
            return new LuceneFloor(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(PersonEntry person) {
        var born = person.birthDate();
        var name =
                String.join(
                        " ",
                        person.first(),
                        person.middle(),
                        person.last(),
                        person.preferred(),
                        person.nativeName());
        var code =
                String.join(
                        " ",
                        Folding.digits(person.number().text()),
                        person.mrn(),
                        Folding.digits(person.phone()),
                        person.email(),
                        born == null ? "" : born.toString());
        var document = new Document();
        document.add(new StoredField(ID, person.id().value().toString()));
        document.add(new TextField(NAME, Folding.fold(name), Field.Store.NO));
        document.add(new TextField(CODE, Folding.fold(code), Field.Store.NO));
        return document;
    }

    /** The best of those whom every word fits. */
    public List<ClientId> search(String typed, int lines) {
        var all = new BooleanQuery.Builder();
        for (var word : Folding.fold(typed).split("[^\\p{L}\\p{Nd}]+")) {
            if (!word.isEmpty()) {
                all.add(word(word), BooleanClause.Occur.MUST);
            }
        }
        try {
            var stored = searcher.storedFields();
            var found = new ArrayList<ClientId>();
            for (var hit : searcher.search(all.build(), lines).scoreDocs) {
                found.add(new ClientId(UUID.fromString(stored.document(hit.doc).get(ID))));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BooleanQuery word(String word) {
        var any = new BooleanQuery.Builder();
        var name = new Term(NAME, word);
        any.add(new BoostQuery(new TermQuery(name), 4), BooleanClause.Occur.SHOULD);
        any.add(new BoostQuery(new PrefixQuery(name), 2), BooleanClause.Occur.SHOULD);
        any.add(new PrefixQuery(new Term(CODE, word)), BooleanClause.Occur.SHOULD);
        if (word.length() >= 4) {
            int slips = word.length() >= 5 ? 2 : 1;
            any.add(new FuzzyQuery(name, slips), BooleanClause.Occur.SHOULD);
        }
        return any.build();
    }

    /** Bytes of the index. */
    public long bytes() {
        try {
            long bytes = 0;
            for (var file : directory.listAll()) {
                bytes += directory.fileLength(file);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
