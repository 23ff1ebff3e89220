using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OutcomesApi.Api.IntegrationTests.Importing.Files;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Publishing;

/// <summary>The hostile files of the importer, as a partner would post them: refused with a reason, within seconds, and the service goes
/// on.</summary>
public sealed class HostileUploadTests(SqlitePublishingStore store) : IClassFixture<SqlitePublishingStore>
{
    private const int Megabyte = 1 << 20;
    private const string Laughing =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><x>&c;</x>";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static TheoryData<string> Kinds =>
        [
            "zip-bomb",
            "xml-entities",
            "million-columns",
            "endless-cell",
            "truncated",
            "noise",
            "gzip-bomb",
            "nul",
            "empty",
            "wrong-extension",
        ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task HostileFile_IsRefusedWithinSeconds(string kind)
    {
        var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(FileOf(kind)), "file", kind == "wrong-extension" ? "figures.xlsx" : "figures.csv" },
        };
        using var submitted = await store.SendAsync(HttpMethod.Post, "/v1/releases", store.PartnerKey, form, $"hostile-{kind}");
        var answer = await PublishingStore.BodyAsync(submitted);
        if (submitted.StatusCode == HttpStatusCode.BadRequest)
        {
            Assert.NotEmpty(answer.List("errors"));
            return;
        }

        var started = TimeProvider.System.GetTimestamp();
        using var validated = await store.SendAsync(
            HttpMethod.Post,
            $"/v1/releases/{answer.Text("id")}/validate",
            store.PartnerKey,
            null,
            null,
            "*"
        );
        var checkedAnswer = await PublishingStore.BodyAsync(validated);

        Assert.True(checkedAnswer.Text("state") == "invalid", checkedAnswer.ToJsonString());
        Assert.False(string.IsNullOrEmpty(checkedAnswer["report"].Text("refusalMessage")));
        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 0, 20);
        using var ready = await store.Client.GetAsync(new Uri("/health/ready", UriKind.Relative), Cancelled);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/json")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task Operation_OfAnyKindWithABodyOfAnyType_IsNoFaultOfTheService(string? type)
    {
        var description = JsonNode.Parse(await store.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), Cancelled))!;
        Assert.Contains("post", description["paths"]!["/v1/releases"]!.AsObject().Select(operation => operation.Key));
        foreach (var (path, operations) in description["paths"]!.AsObject())
        {
            foreach (
                var method in operations!
                    .AsObject()
                    .Select(operation => operation.Key)
                    .Where(key => key is "post" or "put" or "patch" or "delete")
            )
            {
                foreach (var bytes in new[] { 0, 3 })
                {
                    using var body = new ByteArrayContent(Encoding.ASCII.GetBytes("!!!")[..bytes]);
                    body.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
                    using var response = await store.SendAsync(
                        new HttpMethod(method.ToUpperInvariant()),
                        Regex.Replace(path, "{[^}]+}", "nothing"),
                        store.PartnerKey,
                        body,
                        $"{method}{path}{type}{bytes}",
                        "*"
                    );

                    // A draft can hold anything; what is in it is read when it is validated.
                    Assert.True((int)response.StatusCode < 500, $"{method} {path} as {type ?? "nothing"}: {(int)response.StatusCode}");
                    Assert.True(
                        response.IsSuccessStatusCode || response.Content.Headers.ContentType?.MediaType == "application/problem+json",
                        $"{method} {path} as {type ?? "nothing"}: {response.Content.Headers.ContentType}"
                    );
                }
            }
        }
    }

    [Fact]
    public async Task JsonDocument_IsATidyRelease()
    {
        using var exported = await store.Client.GetAsync(
            new Uri("/v1/releases/essex-2018-v1/download?format=json", UriKind.Relative),
            Cancelled
        );
        var document = JsonNode.Parse(await exported.Content.ReadAsStringAsync(Cancelled))!;
        var key = await store.KeyAsync(
            "essex-police",
            ["essex-2018"],
            Domain.Publishing.ApiScope.Publish,
            Domain.Publishing.ApiScope.ReadDraft
        );
        using var submitted = await store.SendAsync(
            HttpMethod.Post,
            "/v1/releases",
            key,
            PublishingStore.Json(document.ToJsonString()),
            "json"
        );
        var id = (await PublishingStore.BodyAsync(submitted)).Text("id");

        using var validated = await store.SendAsync(HttpMethod.Post, $"/v1/releases/{id}/validate", key, null, null, "*");
        using var published = await store.SendAsync(
            HttpMethod.Post,
            $"/v1/releases/{id}/publish",
            key,
            PublishingStore.Json("{}"),
            "json-publish",
            "*"
        );

        Assert.Equal((HttpStatusCode.Created, "valid"), (submitted.StatusCode, (await PublishingStore.BodyAsync(validated)).Text("state")));
        var answer = await PublishingStore.BodyAsync(published);
        Assert.True(answer["state"]?.GetValue<string>() == "published", answer.ToJsonString());
        Assert.Equal(["essex-2018-v1"], answer.Texts("releases"));
    }

    [Theory]
    [InlineData("""{"release":{"dataSet":1}}""")]
    [InlineData("""[]""")]
    [InlineData("""{"a":""")]
    public async Task JsonDocument_OfAnotherForm_IsInvalid(string body)
    {
        using var submitted = await store.SendAsync(
            HttpMethod.Post,
            "/v1/releases",
            store.PartnerKey,
            PublishingStore.Json(body),
            $"json-{body.Length}"
        );
        var id = (await PublishingStore.BodyAsync(submitted)).Text("id");
        using var validated = await store.SendAsync(HttpMethod.Post, $"/v1/releases/{id}/validate", store.PartnerKey, null, null, "*");
        var answer = await PublishingStore.BodyAsync(validated);

        Assert.True(answer.Text("state") == "invalid", answer.ToJsonString());
    }

    [Fact]
    public async Task UploadAboveTheLimit_IsRefused()
    {
        using var content = new StreamContent(new Endless(201L * Megabyte));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        using var response = await store.SendAsync(HttpMethod.Post, "/v1/releases", store.PartnerKey, content, "too-large");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    private static byte[] FileOf(string kind) =>
        kind switch
        {
            "zip-bomb" => MadeFiles.Xlsx(string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 3_000_000))),
            "xml-entities" => MadeFiles.Zip([("[Content_Types].xml", Laughing), ("xl/workbook.xml", Laughing)]),
            "million-columns" => [.. Encoding.UTF8.GetBytes("a,b\n"), .. Enumerable.Repeat((byte)',', 2 * Megabyte)],
            "endless-cell" => [.. Encoding.UTF8.GetBytes("a,b\n1,\""), .. Enumerable.Repeat((byte)'x', 64 * Megabyte)],
            "truncated" => MadeFiles.Xlsx("<row><c><v>1</v></c></row>")[..200],
            "noise" => Noise(),
            "gzip-bomb" => Gzip(new byte[256 * Megabyte]),
            "nul" => new byte[Megabyte],
            "empty" => [],
            _ => Encoding.UTF8.GetBytes("a,b\n1,2\n"),
        };

    private static byte[] Noise()
    {
        var bytes = new byte[Megabyte];
        new Random(7).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Gzip(byte[] content)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(content);
        return buffer.ToArray();
    }

    private sealed class Endless(long length) : Stream
    {
        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => _position;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - _position);
            Array.Fill(buffer, (byte)' ', offset, read);
            _position += read;
            return read;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
