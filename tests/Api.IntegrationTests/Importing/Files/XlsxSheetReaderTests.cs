using OutcomesApi.TableFiles;

namespace OutcomesApi.Api.IntegrationTests.Importing.Files;

public sealed class XlsxSheetReaderTests
{
    // Number formats 164 to 168, and the cell formats 0 (general), 1 (14, a date), 2 to 6 (164 to 168), 7 (46, elapsed time).
    private const string Styles = """
        <styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\ hh:mm"/><numFmt numFmtId="165" formatCode="#,##0&quot; days&quot;"/>
        <numFmt numFmtId="166" formatCode="[Red]#,##0_);[h]"/><numFmt numFmtId="167" formatCode="[$-809]mmm\-yy;@"/><numFmt numFmtId="168" formatCode="[h]:mm"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="168"/><xf numFmtId="46"/></cellXfs></styleSheet>
        """;

    [Theory]
    [InlineData("<c><v>1362</v></c>", "1362")]
    [InlineData("<c><v>1362.0</v></c>", "1362")]
    [InlineData("<c><v>1.362E3</v></c>", "1362")]
    [InlineData("<c><v>0.10000000000000001</v></c>", "0.1")]
    [InlineData("<c><v>-2.43379175038946</v></c>", "-2.43379175038946")]
    [InlineData("<c><v>-0</v></c>", "0")]
    [InlineData("<c t=\"b\"><v>1</v></c>", "TRUE")]
    [InlineData("<c t=\"b\"><v>0</v></c>", "FALSE")]
    [InlineData("<c t=\"e\"><v>#REF!</v></c>", "#REF!")]
    [InlineData("<c t=\"str\"><f>A1&amp;\"\"</f><v>007</v></c>", "007")]
    [InlineData("<c><f>1/0+WEBSERVICE(\"http://localhost:1\")</f><v>5</v></c>", "5")]
    [InlineData("<c t=\"inlineStr\"><is><t>19C</t></is></c>", "19C")]
    [InlineData(
        "<c t=\"inlineStr\"><is><r><t>Rape </t></r><r><t xml:space=\"preserve\"> </t></r><rPh><t>no</t></rPh><r><t>&lt;13</t></r></is></c>",
        "Rape  <13"
    )]
    [InlineData("<c t=\"s\"><v>0</v></c>", "E06000061\u00A0")]
    [InlineData("<c t=\"s\"><v>1</v></c>", "Population figures\n (mid-2023)\r_x0 _a")]
    [InlineData("<c t=\"s\"><v>2</v></c>", "4.10")]
    [InlineData("<c t=\"d\"><v>2018-03-31T00:00:00</v></c>", "2018-03-31")]
    [InlineData("<c s=\"1\"><v>43190</v></c>", "2018-03-31")]
    [InlineData("<c s=\"2\"><v>43190.5</v></c>", "2018-03-31T12:00:00")]
    [InlineData("<c s=\"2\"><v>0.75</v></c>", "18:00:00")]
    [InlineData("<c s=\"1\"><v>1</v></c>", "1900-01-01")]
    [InlineData("<c s=\"1\"><v>61</v></c>", "1900-03-01")]
    [InlineData("<c s=\"1\"><v>-1</v></c>", "-1")]
    [InlineData("<c s=\"1\"><v>99999999</v></c>", "99999999")]
    [InlineData("<c s=\"1\"><v>2958465.9999999</v></c>", "2958465.9999999")]
    [InlineData("<c s=\"3\"><v>12</v></c>", "12")]
    [InlineData("<c s=\"4\"><v>12</v></c>", "12")]
    [InlineData("<c s=\"5\"><v>41730</v></c>", "2014-04-01")]
    [InlineData("<c s=\"6\"><v>1.5</v></c>", "1.5")]
    [InlineData("<c s=\"7\"><v>1.5</v></c>", "1.5")]
    [InlineData("<c s=\"99\"><v>12</v></c>", "12")]
    public void Read_Cell_IsItsStoredValueAsText(string cell, string text)
    {
        var strings = "<si><t>E06000061\u00A0</t></si><si><t>Population figures\n (mid-2023)_x000D__x0 _a</t></si><si><t>4.10</t></si>";

        using var reader = TableFile.Open(new MemoryStream(MadeFiles.Xlsx($"<row>{cell}</row>", strings, Styles)));

        Assert.True(reader.MoveToNextSheet());
        Assert.True(reader.Read());
        Assert.Equal(text, reader[0].ToString());
    }

    [Fact]
    public void Read_WorkbookOf1904_CountsItsDaysFromThere() =>
        Assert.Equal(
            ["Sheet!1: 2018-03-31"],
            MadeFiles.RowsOf(
                MadeFiles.Xlsx(
                    """<row><c s="1"><v>41728</v></c></row>""",
                    styles: Styles,
                    workbookProperties: """<workbookPr date1904="1"/>"""
                )
            )
        );

    [Fact]
    public void Read_Places_AreThoseTheSpreadsheetShows() =>
        Assert.Equal(
            ["Sheet!3: ||x|y", "Sheet!10: |z", "Sheet!11: w", "Sheet!12: ||||||||||||||||||||||||||v"],
            MadeFiles.RowsOf(
                MadeFiles.Xlsx(
                    """
                    <row r="1"><c r="A1" s="0"/></row><row r="2"/>
                    <row r="3"><c r="A3"/><c r="C3" t="str"><v>x</v></c><c t="str"><v>y</v></c><c r="XFD3" s="0"/></row>
                    <row r="10"><c r="B10" t="str"><v>z</v></c></row><row><c t="str"><v>w</v></c></row>
                    <row r="12" spans="1:27"><c r="AA12" t="str"><v>v</v></c></row>
                    """
                )
            )
        );

    [Fact]
    public void MoveToNextSheet_AllSheetsInOrder_WithoutReadingThoseBefore()
    {
        var file = MadeFiles.Xlsx([("Cover_sheet", "not even <XML"), ("Table P4 ", """<row r="1"><c><v>1</v></c></row>"""), ("Empty", "")]);
        using var reader = TableFile.Open(new MemoryStream(file));

        var names = new List<string>();
        while (reader.MoveToNextSheet())
            names.Add(reader.SheetName);

        Assert.Equal(["Cover_sheet", "Table P4 ", "Empty"], names);
        Assert.False(reader.Read());
        Assert.Equal("", reader.SheetName);
    }

    [Fact]
    public void Read_WorkbookWithMacros_IsReadAsATable()
    {
        var file = MadeFiles.Xlsx(
            [("Sheet", """<row><c><v>1</v></c></row>""")],
            more: [("xl/vbaProject.bin", "Sub Auto_Open"), ("xl/externalLinks/externalLink1.xml", "<externalLink/>")]
        );

        Assert.Equal(["Sheet!1: 1"], MadeFiles.RowsOf(file));
    }

    [Theory]
    [InlineData("""<row r="2"><c><v>1</v></c></row><row r="2"><c><v>1</v></c></row>""", "broken-file")]
    [InlineData("""<row r="x"><c><v>1</v></c></row>""", "broken-file")]
    [InlineData("""<row r="1048577"><c><v>1</v></c></row>""", "too-many-rows")]
    [InlineData("""<row><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>""", "broken-file")]
    [InlineData("""<row><c r="1"><v>1</v></c></row>""", "broken-file")]
    [InlineData("""<row><c r="XFD1"><v>1</v></c></row>""", "too-many-columns")]
    [InlineData("""<row><c r="ZZZZZZZZZZZZZZZZ1"><v>1</v></c></row>""", "too-many-columns")]
    [InlineData("""<row><c t="s"><v>7</v></c></row>""", "broken-file")]
    [InlineData("""<row><c t="s"><v>-1</v></c></row>""", "broken-file")]
    [InlineData("""<row><c><v>1</v></row>""", "broken-file")]
    [InlineData("""<row><c t="str"><v>&undefined;</v></c></row>""", "broken-file")]
    public void Read_BrokenSheet_IsRefused(string rows, string code) => Assert.Equal(code, MadeFiles.RefusalOf(MadeFiles.Xlsx(rows)).Code);

    [Fact]
    public void Open_MoreSheetsThanAreRead_IsRefused() =>
        Assert.Equal(
            "too-many-sheets",
            MadeFiles.RefusalOf(MadeFiles.Xlsx([("a", ""), ("b", ""), ("c", "")]), new FileLimits { MaxSheets = 2 }).Code
        );

    [Fact]
    public void Open_MissingSheet_IsRefused() =>
        Assert.Equal(
            "broken-file",
            MadeFiles
                .RefusalOf(
                    MadeFiles.Zip(
                        ("xl/workbook.xml", """<workbook><sheets><sheet name="a" id="1"/></sheets></workbook>"""),
                        (
                            "xl/_rels/workbook.xml.rels",
                            """<Relationships><Relationship Id="1" Type="/relationships/worksheet" Target="none.xml"/></Relationships>"""
                        )
                    )
                )
                .Code
        );
}
