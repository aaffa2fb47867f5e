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

int skl_hda_audio_probe(struct skl_hda_private *ctx)
{
	hda_soc_card.drvdata = ctx;
	ctx->pcm_count = 4;

	return 0;
}

#define skl_each(...)	for_each_rtd_codec_dai(__VA_ARGS__)

int skl_hda_max_rate(struct snd_soc_card *card)
{
	struct snd_soc_pcm_runtime *rtd;
	struct snd_soc_dai *dai;
	unsigned int i, max = 0;

	for_each_card_rtds(card, rtd)
		skl_each(rtd, i, dai)
			if (dai->rate > max)
				max = dai->rate;
			else
				continue;
	return max;
}
