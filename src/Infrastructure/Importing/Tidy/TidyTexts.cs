using System.Text.Json;
using System.Text.Json.Nodes;
using OutcomesApi.Domain.Texts;

namespace OutcomesApi.Infrastructure.Importing.Tidy;

/// <summary>Refuses documents whose texts have characters that no text from outside can have, whichever member they stand in.</summary>
internal static class TidyTexts
{
    /// <summary>Checks all names and texts of what a document says beside its figures.</summary>
    public static void Check(JsonNode? node, string where, string path = "$")
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members)
                {
                    Check(name, where, path);
                    Check(value, where, $"{path}.{name}");
                }

                break;
            case JsonArray entries:
                for (var place = 0; place < entries.Count; place++)
                    Check(entries[place], where, $"{path}[{place}]");
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                Check(value.GetValue<string>(), where, path);
                break;
        }
    }

    /// <summary>Whether an exception says that a text of JSON is no Unicode, such as "\ud800".</summary>
    public static bool IsNoUnicode(Exception exception) =>
        exception is InvalidOperationException && exception.Source?.StartsWith("System.Text.Json", StringComparison.Ordinal) == true;

    private static void Check(string text, string where, string path)
    {
        if (TextCharacters.FirstForbidden(text) is { } forbidden)
            throw new ImportRefusedException(
                ForbiddenCharacter.Code,
                $"{where}: {TextCharacters.Cleaned(path)} {forbidden.Message}. See docs/tidy-format.md."
            );
    }
}
