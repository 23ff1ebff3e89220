using System.Buffers;
using System.Text;
using Microsoft.Extensions.Caching.Hybrid;

namespace OutcomesApi.Api.Caching;

/// <summary>Writes answers for the cache beside the process: headers and the bytes as they are, where JSON would make them a third
/// longer.</summary>
internal sealed class CachedAnswerSerializer : IHybridCacheSerializer<CachedAnswer>
{
    public CachedAnswer Deserialize(ReadOnlySequence<byte> source)
    {
        using var stream = new MemoryStream(source.ToArray(), writable: false);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        var headers = new KeyValuePair<string, string>[reader.ReadInt32()];
        for (var i = 0; i < headers.Length; i++)
            headers[i] = KeyValuePair.Create(reader.ReadString(), reader.ReadString());
        return new CachedAnswer(headers, reader.ReadBytes(reader.ReadInt32()));
    }

    public void Serialize(CachedAnswer value, IBufferWriter<byte> target)
    {
        using var stream = new MemoryStream(value.Body.Length + 1024);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(value.Headers.Count);
        foreach (var (name, text) in value.Headers)
        {
            writer.Write(name);
            writer.Write(text);
        }

        writer.Write(value.Body.Length);
        writer.Write(value.Body.Span);
        target.Write(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }
}
