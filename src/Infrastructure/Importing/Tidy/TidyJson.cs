using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace OutcomesApi.Infrastructure.Importing.Tidy;

/// <summary>How documents in the tidy form are written in JSON, and read: an unknown member, one given twice or one left out is a
/// fault.</summary>
internal static partial class TidyJson
{
    public static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.Web)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            PropertyNameCaseInsensitive = false,
            NumberHandling = JsonNumberHandling.Strict,
            RespectNullableAnnotations = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        };

    public static string TextOf(TidyHead head) => JsonSerializer.Serialize(head, Options);

    /// <summary>What is wrong with a document, without the names of our types.</summary>
    public static string MessageOf(JsonException exception)
    {
        var message = OwnTypes().Replace(exception.Message.Split(" Path: ")[0], "").TrimEnd('.', ' ');
        return exception.Path is { Length: > 1 } path ? $"{message}, at {path}." : $"{message}.";
    }

    [GeneratedRegex("( to any \\.NET member contained| for| of| contained)?( in| to)? type '[^']*'", RegexOptions.CultureInvariant)]
    private static partial Regex OwnTypes();
}
