namespace OutcomesApi.Api.Commands;

/// <summary>Limits the memory of a process that imports files and then ends. See docs/adr/0028.</summary>
internal static class ImportProcess
{
    /// <summary>The largest heap: 192 MiB, which with the code of the process stays below 400 MB whatever the file.</summary>
    private const ulong LargestHeap = 192UL << 20;

    /// <summary>Applies the limit to this process where its command imports: the collector runs more often instead of letting the heap
    /// grow past it.</summary>
    public static void LimitMemory(string[] arguments)
    {
        if (arguments is not ["import" or "sync", ..])
            return;
        AppContext.SetData("GCHeapHardLimit", LargestHeap);
        GC.RefreshMemoryLimit();
    }
}
