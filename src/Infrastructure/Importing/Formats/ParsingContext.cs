using OutcomesApi.Infrastructure.Reference;

namespace OutcomesApi.Infrastructure.Importing.Formats;

/// <summary>What a format may ask while it recognises and reads a sheet.</summary>
/// <param name="References">The code lists, to find entries by the spelling of a publisher and to register new ones.</param>
/// <param name="FileName">The name of the file, without its folder; the only place where some publishers say the month.</param>
/// <param name="Options">What the user said of the file.</param>
public sealed record ParsingContext(ReferenceRegistry References, string FileName, ImportOptions Options)
{
    /// <summary>Opens a file that came with this one, by its name; null where there is none. Only our own form has one.</summary>
    public Func<string, Stream?> OpenBeside { get; init; } = _ => null;
}
