namespace OutcomesApi.Infrastructure.Importing.Formats.Ons;

/// <summary>Where a table by community safety partnership says which one a row is about.</summary>
internal sealed record PartnershipColumns(int ForceCode, int ForceName, int Code, int Name, int AuthorityCode, int AuthorityName)
{
    public static PartnershipColumns? Of(HeaderColumns header)
    {
        var columns = new PartnershipColumns(
            header.Find("Police Force Area code"),
            header.Find("Police Force Area name"),
            header.Find("Community Safety Partnership code"),
            header.Find("Community Safety Partnership name"),
            header.Find("Local Authority code"),
            header.Find("Local Authority name")
        );
        return columns.Code == HeaderColumns.None || columns.Name == HeaderColumns.None ? null : columns;
    }

    /// <summary>The last of them; the counts follow.</summary>
    public int Last => Math.Max(Math.Max(Code, Name), Math.Max(AuthorityCode, AuthorityName));
}
