using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace OutcomesApi.Limits;

/// <summary>A question answered with nothing but its statements through ADO.NET, every value of every row read, and the serialisation of an
/// answer that is there already.</summary>
internal sealed class Question(string connectionString, IReadOnlyList<string> statements, byte[] answer)
{
    private static readonly JsonSerializerOptions _json = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly JsonNode _answer = Written(JsonDocument.Parse(answer).RootElement)!;

    public async Task AnswerAsync(HttpContext http)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(http.RequestAborted);
        foreach (var statement in statements)
            await ReadAsync(connection, statement, http.RequestAborted);
        http.Response.ContentType = "application/json";
        await JsonSerializer.SerializeAsync(http.Response.BodyWriter, _answer, _json, http.RequestAborted);
    }

    private static async Task<List<object[]>> ReadAsync(SqliteConnection connection, string statement, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<object[]>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(values);
        }

        return rows;
    }

    // Values of their own instead of pieces of the text that was read, which would be copied as they are.
    private static JsonNode? Written(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => new JsonObject(
                element.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, Written(member.Value)))
            ),
            JsonValueKind.Array => new JsonArray([.. element.EnumerateArray().Select(Written)]),
            JsonValueKind.String => JsonValue.Create(element.GetString()),
            JsonValueKind.Number => element.TryGetInt64(out var whole) ? JsonValue.Create(whole) : JsonValue.Create(element.GetDouble()),
            JsonValueKind.Null => null,
            _ => JsonValue.Create(element.GetBoolean()),
        };
}
