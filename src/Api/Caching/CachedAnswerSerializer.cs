using System.Buffers;
using System.Text;
using Microsoft.Extensions.Caching.Hybrid;

namespace OutcomesApi.Api.Caching;

/// <summary>Writes answers for the cache beside the process: two texts and the bytes as they are, where JSON would make them a third longer.</summary>
internal sealed class CachedAnswerSerializer : IHybridCacheSerializer<CachedAnswer>
{
    public CachedAnswer Deserialize(ReadOnlySequence<byte> source)
    {
        using var stream = new MemoryStream(source.ToArray(), writable: false);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        return new CachedAnswer(reader.ReadString(), reader.ReadString(), reader.ReadBytes(reader.ReadInt32()));
    }

    public void Serialize(CachedAnswer value, IBufferWriter<byte> target)
    {
        using var stream = new MemoryStream(value.Body.Length + 256);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(value.ContentType);
        writer.Write(value.Link);
        writer.Write(value.Body.Length);
        writer.Write(value.Body.Span);
        target.Write(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }
}
