using Microsoft.IO;

namespace OutcomesApi.Api.Caching;

/// <summary>
/// The memory in which answers are held until they are whole. It is used again and again: an answer of 100 kB is a large object to the
/// garbage collector, and to make one for each question would have it collect everything all the time.
/// </summary>
internal sealed class AnswerBuffers
{
    private const int BytesOfABlock = 64 * 1024;
    private const long MostBytesKept = 32 * 1024 * 1024;

    private readonly RecyclableMemoryStreamManager _streams = new(
        new RecyclableMemoryStreamManager.Options
        {
            BlockSize = BytesOfABlock,
            MaximumSmallPoolFreeBytes = MostBytesKept,
            MaximumLargePoolFreeBytes = MostBytesKept,
        }
    );

    /// <summary>An empty buffer, which goes back when it is disposed of.</summary>
    public MemoryStream Take() => _streams.GetStream();
}
