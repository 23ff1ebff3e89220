namespace OutcomesApi.TableFiles.Guards;

/// <summary>How much may still come out of one file, all its parts together.</summary>
internal sealed class UnpackingBudget(CountingStream file, FileLimits limits)
{
    private long _spent;

    public CountingStream File => file;

    public FileLimits Limits => limits;

    public void Spend(int bytes)
    {
        _spent += bytes;
        if (_spent > limits.MaxUnpackedBytes)
            throw FileErrors.TooLarge("The file, unpacked,", limits.MaxUnpackedBytes);
    }
}
