using OutcomesApi.TableFiles;

namespace OutcomesApi.Api.IntegrationTests.Importing.Files;

public sealed class OdsSheetReaderTests
{
    [Theory]
    [InlineData("""<table:table-cell office:value-type="float" office:value="1362.0"><text:p>1,362</text:p></table:table-cell>""", "1362")]
    [InlineData(
        """<table:table-cell office:value-type="percentage" office:value="0.0415"><text:p>4%</text:p></table:table-cell>""",
        "0.0415"
    )]
    [InlineData(
        """<table:table-cell office:value-type="date" office:date-value="2018-03-31"><text:p>31/03/18</text:p></table:table-cell>""",
        "2018-03-31"
    )]
    [InlineData("""<table:table-cell office:value-type="date" office:date-value="2018-03-31T12:30:00"/>""", "2018-03-31T12:30:00")]
    [InlineData(
        """<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>Yes</text:p></table:table-cell>""",
        "TRUE"
    )]
    [InlineData("""<table:table-cell office:value-type="string"><text:p>4.10</text:p></table:table-cell>""", "4.10")]
    [InlineData("""<table:table-cell office:value-type="string" office:string-value="stored"/>""", "stored")]
    [InlineData(
        """<table:table-cell office:value-type="string" office:string-value="" table:formula="of:=1/0"><text:p>#DIV/0!</text:p></table:table-cell>""",
        "#DIV/0!"
    )]
    [InlineData(
        """<table:table-cell><text:p>Population</text:p><text:p>(mid-2023)</text:p></table:table-cell>""",
        "Population\n(mid-2023)"
    )]
    [InlineData(
        """<table:table-cell><text:p>a<text:s text:c="2"/>b<text:tab/>c<text:line-break/><text:span>d</text:span> <text:a>e</text:a></text:p></table:table-cell>""",
        "a  b\tc\nd e"
    )]
    [InlineData("<table:table-cell><text:p>\n   a \n  b\u00A0</text:p></table:table-cell>", "a b\u00A0")]
    [InlineData(
        """<table:table-cell><office:annotation><text:p>a comment</text:p></office:annotation><text:p>x<office:annotation><text:p>another</text:p></office:annotation></text:p></table:table-cell>""",
        "x"
    )]
    [InlineData("""<table:covered-table-cell><text:p>under</text:p></table:covered-table-cell>""", "under")]
    public void Read_Cell_IsItsStoredValueAsText(string cell, string text)
    {
        using var reader = TableFile.Open(
            new MemoryStream(MadeFiles.Ods($"""<table:table table:name="a"><table:table-row>{cell}</table:table-row></table:table>"""))
        );

        Assert.True(reader.MoveToNextSheet());
        Assert.True(reader.Read());
        Assert.Equal(text, reader[0].ToString());
    }

    [Fact]
    public void Read_Places_AreThoseTheSpreadsheetShows() =>
        Assert.Equal(
            ["Cover_sheet!1: x", "2017_18!3: |a|a||b", "2017_18!4: |a|a||b", "2017_18!7: c", "2017_18!8: d"],
            MadeFiles.RowsOf(
                MadeFiles.Ods(
                    """
                    <table:tracked-changes><table:table><table:table-row><table:table-cell><text:p>gone</text:p></table:table-cell></table:table-row></table:table></table:tracked-changes>
                    <table:table table:name="Cover_sheet"><table:table-column/><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>
                    <table:table table:name="Empty"/>
                    <table:table table:name="2017_18"><table:shapes><table:table-row><table:table-cell><text:p>drawn</text:p></table:table-cell></table:table-row></table:shapes>
                    <table:table-header-rows><table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>
                    <table:table-row table:number-rows-repeated="2"><table:table-cell/><table:table-cell table:number-columns-repeated="2"><text:p>a</text:p></table:table-cell>
                    <table:table-cell/><table:table-cell><text:p>b</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16379"/></table:table-row></table:table-header-rows>
                    <table:table-row/><table:table-row table:number-rows-repeated="1"/>
                    <table:table-row-group><table:table-row-group><table:table-row><table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></table:table-row-group></table:table-row-group>
                    <table:table-row><table:table-cell><text:p>d</text:p></table:table-cell></table:table-row>
                    <table:table-row table:number-rows-repeated="1048568"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
                    """
                )
            )
        );

    [Fact]
    public void MoveToNextSheet_RowsNotRead_ArePassedOver()
    {
        var row =
            """<table:table-row table:number-rows-repeated="3"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>""";
        using var reader = TableFile.Open(
            new MemoryStream(
                MadeFiles.Ods($"""<table:table table:name="a">{row}{row}</table:table><table:table table:name="b">{row}</table:table>""")
            )
        );

        Assert.True(reader.MoveToNextSheet());
        Assert.True(reader.Read());
        Assert.True(reader.MoveToNextSheet());
        Assert.Equal("b", reader.SheetName);
        Assert.True(reader.Read() && reader.Read() && reader.Read());
        Assert.Equal(3, reader.Number);
        Assert.False(reader.Read());
        Assert.False(reader.MoveToNextSheet());
    }

    [Theory]
    [InlineData(
        """<table:table-row table:number-rows-repeated="1048577"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>""",
        "too-many-rows"
    )]
    [InlineData(
        """<table:table-row table:number-rows-repeated="2147483647"/><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>""",
        "too-many-rows"
    )]
    [InlineData("""<table:table-row table:number-rows-repeated="-1"/>""", "broken-file")]
    [InlineData(
        """<table:table-row><table:table-cell table:number-columns-repeated="2000"><text:p>x</text:p></table:table-cell></table:table-row>""",
        "too-many-columns"
    )]
    [InlineData(
        """<table:table-row><table:table-cell table:number-columns-repeated="2000000000"/><table:table-cell table:number-columns-repeated="2000000000"/><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>""",
        "too-many-columns"
    )]
    [InlineData(
        """<table:table-row><table:table-cell><text:p><text:s text:c="2000000000"/></text:p></table:table-cell></table:table-row>""",
        "cell-too-long"
    )]
    public void Read_BeyondALimit_IsRefused(string rows, string code) =>
        Assert.Equal(code, MadeFiles.RefusalOf(MadeFiles.Ods($"""<table:table table:name="a">{rows}</table:table>""")).Code);
}
