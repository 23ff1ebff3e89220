using System.Xml;

namespace OutcomesApi.TableFiles.Guards;

/// <summary>The names of XML elements and attributes, which a parser keeps for as long as it lives: a file with ever new ones is
/// refused.</summary>
internal sealed class BoundedNameTable : NameTable
{
    private const int MostNames = 20_000;
    private const int LongestName = 4_000;
    private int _names;

    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Checked(base.Add(key, start, len));

    public override string Add(string key) => Get(key) ?? Checked(base.Add(key));

    private string Checked(string added)
    {
        if (++_names > MostNames || added.Length > LongestName)
            throw FileErrors.Broken("its XML has more or longer names than any spreadsheet");
        return added;
    }
}
