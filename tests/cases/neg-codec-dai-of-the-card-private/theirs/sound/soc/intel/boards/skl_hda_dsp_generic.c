// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <sound/soc.h>

static unsigned int skl_hda_dsp_generic_debug_mask = 0x3;
module_param(skl_hda_dsp_generic_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} skl_hda_dsp_generic_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused skl_hda_dsp_generic_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(skl_hda_dsp_generic_debug_names); i++)
		if (skl_hda_dsp_generic_debug_mask & skl_hda_dsp_generic_debug_names[i].bit)
			printk("skl_hda_dsp_generic: %s\n", skl_hda_dsp_generic_debug_names[i].name);
}

#ifdef CONFIG_PM_SLEEP
static u32 skl_hda_dsp_generic_saved[4];

static int skl_hda_dsp_generic_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		skl_hda_dsp_generic_saved[i] = regs[i];
	return 0;
}
#else
#define skl_hda_dsp_generic_save_regs(regs)	(-EOPNOTSUPP)
#endif

struct skl_hda_private {
	int pcm_count;
	bool idisp_codec;
	const char *platform_name;
};

static int skl_hda_card_late_probe(struct snd_soc_card *card)
{
	struct skl_hda_private *ctx = card->drvdata;

	return ctx->idisp_codec ? 0 : -ENODEV;
}

static struct snd_soc_card hda_soc_card = {
	.name = "hda-dsp",
	.late_probe = skl_hda_card_late_probe,
};

struct skl_hda_link {
	struct list_head list;
	struct snd_soc_dai *codec_dai, *cpu_dai;
	struct snd_soc_dai **codec_dais;
};

struct skl_hda_links {
	struct list_head rtd_list;
	struct skl_hda_link first;
};

static int skl_hda_sysclk(struct snd_soc_card *card, unsigned int freq)
{
	struct skl_hda_link *rtd = &((struct skl_hda_links *)card->drvdata)->first;
	struct skl_hda_links *links = container_of(rtd, struct skl_hda_links, first);
	int ret = snd_soc_dai_set_sysclk(rtd->codec_dai, 0, freq, 1);

	for_each_card_rtds(links, rtd)
		ret |= snd_soc_dai_set_sysclk(rtd->codec_dais[0], rtd->cpu_dai->id, freq, 0);
	return ret;
}
int skl_hda_audio_probe(struct skl_hda_private *ctx)
{
	hda_soc_card.drvdata = ctx;
	ctx->pcm_count = 4;
	(void)skl_hda_sysclk;

	return 0;
}
