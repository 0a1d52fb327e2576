package school.signpost.tryit;

/** Cards that the fake bot sends: one of each kind of button. */
final class TryItCards {

    static final String REPORT = """
            {"type": "AdaptiveCard", "version": "1.5", "fallbackText": "A lost laptop",
             "body": [
               {"type": "TextBlock", "text": "Lost laptop", "style": "heading", "size": "Large", "weight": "Bolder", "wrap": true},
               {"type": "Container", "style": "warning", "items": [
                 {"type": "TextBlock", "text": "**Report it now**, even if you think it will turn up.", "wrap": true}]},
               {"type": "Input.Text", "id": "device", "label": "Which device?", "isRequired": true, "errorMessage": "Say which one", "value": "school laptop"},
               {"type": "Input.ChoiceSet", "id": "where", "label": "Where was it last?", "value": "train",
                "choices": [{"title": "On a train", "value": "train"}, {"title": "At home", "value": "home"}]},
               {"type": "Input.Toggle", "id": "pupils", "title": "There are pupils' details on it"},
               {"type": "FactSet", "facts": [{"title": "Kind", "value": "Lost device"}, {"title": "Clause", "value": "Incident reporting, lines 166-171"}]}],
             "actions": [
               {"type": "Action.Execute", "title": "Send", "verb": "take", "style": "positive", "data": {"v": 1, "id": "7"}},
               {"type": "Action.Execute", "title": "Ask", "verb": "note", "data": {"v": 1}},
               {"type": "Action.Submit", "title": "Details", "data": {"msteams": {"type": "task/fetch"}, "verb": "open"}},
               {"type": "Action.Submit", "title": "Later", "data": {"verb": "later"}},
               {"type": "Action.ShowCard", "title": "More", "card": {"type": "AdaptiveCard", "body": [
                 {"type": "TextBlock", "text": "What else you can do", "wrap": true}]}},
               {"type": "Action.OpenUrl", "title": "Policy", "url": "https://school.example/policy"}]}
            """;

    static final String TAKEN = """
            {"type": "AdaptiveCard", "version": "1.5", "fallbackText": "Sent",
             "body": [
               {"type": "TextBlock", "text": "INC-2026-0042", "style": "heading", "size": "Large", "weight": "Bolder"},
               {"type": "Container", "style": "good", "items": [
                 {"type": "TextBlock", "text": "Sent to Sam Okoro (Designated Safeguarding Lead). Not read yet.", "wrap": true}]},
               {"type": "TextBlock", "text": "If you have heard nothing by 15:40, phone 01632 960003.", "wrap": true}]}
            """;

    static final String ALERT = """
            {"type": "AdaptiveCard", "version": "1.5", "fallbackText": "An alert",
             "body": [
               {"type": "TextBlock", "text": "INC-2026-0042 · Lost device", "style": "heading", "size": "Large", "weight": "Bolder", "wrap": true},
               {"type": "TextBlock", "text": "Reported by Tina Walsh at 15:24", "isSubtle": true, "wrap": true}],
             "actions": [{"type": "Action.Execute", "title": "I've got this", "verb": "take", "style": "positive"},
               {"type": "Action.Execute", "title": "Come and see me now", "verb": "note"}]}
            """;

    static final String DIALOG = """
            {"type": "AdaptiveCard", "version": "1.5", "fallbackText": "Add details",
             "body": [{"type": "Input.Text", "id": "more", "label": "What else should they know?", "isMultiline": true}],
             "actions": [{"type": "Action.Submit", "title": "Add", "data": {"verb": "add"}}]}
            """;

    private TryItCards() {}
}
