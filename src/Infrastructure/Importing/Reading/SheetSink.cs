using OutcomesApi.Infrastructure.Importing.Drafts;
using OutcomesApi.Infrastructure.Importing.Formats;
using OutcomesApi.Infrastructure.Importing.Reports;

namespace OutcomesApi.Infrastructure.Importing.Reading;

/// <summary>Gives what a parser found in a sheet to the draft and to the report.</summary>
internal sealed class SheetSink(string sheet, ReleaseDraft draft, IssueLog issues) : IFigureSink
{
    public bool Add(in ParsedFigure figure) => draft.Add(figure);

    public void Report(RowIssue issue) => issues.Add(sheet, issue);
}
