using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Persistence.Configurations;

internal sealed class NoteConfiguration : IEntityTypeConfiguration<NoteRow>
{
    public void Configure(EntityTypeBuilder<NoteRow> builder)
    {
        builder.ToTable("Notes");
        builder.HasKey(row => row.Key);
        builder.Property(row => row.Code).HasMaxLength(Slug.MaximumLength).IsUnicode(false);
        builder.Property(row => row.Text).HasMaxLength(1000);
    }
}
