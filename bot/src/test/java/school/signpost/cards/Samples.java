package school.signpost.cards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The samples beside the templates, as models. */
final class Samples {

    static final Path FOLDER = Path.of("../adaptive-cards/src/main/resources/cards");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Samples() {}

    /** One sample: its card, its name and its model. */
    record Sample(String name, CardModel model) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Sample> all() {
        try (Stream<Path> files = Files.find(FOLDER, 2, (path, attributes) -> isSample(path))) {
            return files.sorted().map(Samples::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static CardModel of(String card) {
        return read(FOLDER.resolve(card).resolve("sample.json")).model();
    }

    private static boolean isSample(Path path) {
        return path.getFileName().toString().matches("sample(-[a-z-]+)?\\.json");
    }

    private static Sample read(Path path) {
        String card = FOLDER.relativize(path).getName(0).toString();
        String sample = path.getFileName().toString().replace(".json", "");
        return new Sample(card + "-" + sample, JSON.readValue(path, type(card)));
    }

    private static Class<? extends CardModel> type(String card) {
        return switch (card) {
            case "say" -> CardModel.Say.class;
            case "offer" -> CardModel.Offer.class;
            case "report-form" -> CardModel.ReportForm.class;
            case "receipt" -> CardModel.Receipt.class;
            case "alert" -> CardModel.Alert.class;
            case "alert-restricted" -> CardModel.RestrictedAlert.class;
            case "rows" -> CardModel.Rows.class;
            case "form-dialog" -> CardModel.FormDialog.class;
            case "case-dialog" -> CardModel.CaseDialog.class;
            case "passages" -> CardModel.Passages.class;
            default -> throw new IllegalArgumentException("no model for " + card);
        };
    }
}
