using System.Globalization;

namespace OutcomesApi.Domain.Texts;

/// <summary>A character that a text cannot have.</summary>
/// <param name="Position">Where it is, from 1, in UTF-16 code units.</param>
/// <param name="Character">The character, or an unpaired half of one.</param>
public readonly record struct ForbiddenCharacter(int Position, char Character)
{
    /// <summary>A stable word for the fault.</summary>
    public const string Code = "forbidden-character";

    /// <summary>What is wrong and what would be right, as a sentence without its subject: "has the character U+000B at position 4 ...".</summary>
    public string Message =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"has the character U+{(int)Character:X4} at position {Position}: leave out control characters, overrides of the direction of writing and halves of characters"
        );
}
