namespace OutcomesApi.Api.Commands;

/// <summary>How much memory the process of an import may hold.</summary>
internal static class ImportMemory
{
    /// <summary>The largest heap: 192 MiB, which with the code of the process stays below 400 MB whatever the file.</summary>
    private const ulong LargestHeap = 192UL << 20;

    /// <summary>Limits this process, where it is that of an import. It has nothing else to do, so it rather collects more often than grow.</summary>
    public static void LimitFor(string[] arguments)
    {
        if (arguments is not ["import" or "sync", ..])
            return;
        AppContext.SetData("GCHeapHardLimit", LargestHeap);
        GC.RefreshMemoryLimit();
    }
}
