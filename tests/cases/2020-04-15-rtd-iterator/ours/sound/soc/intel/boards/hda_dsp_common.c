// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include "hda_dsp_common.h"

#ifdef CONFIG_PM_SLEEP
static u32 hda_dsp_common_saved[4];

static int hda_dsp_common_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		hda_dsp_common_saved[i] = regs[i];
	return 0;
}
#else
#define hda_dsp_common_save_regs(regs)	(-EOPNOTSUPP)
#endif

static unsigned int hda_dsp_common_debug_mask = 0x3;
module_param(hda_dsp_common_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} hda_dsp_common_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused hda_dsp_common_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(hda_dsp_common_debug_names); i++)
		if (hda_dsp_common_debug_mask & hda_dsp_common_debug_names[i].bit)
			printk("hda_dsp_common: %s\n", hda_dsp_common_debug_names[i].name);
}

int hda_dsp_codecs(struct snd_soc_card *card, struct snd_pcm_substream *sub)
{
	struct snd_soc_pcm_runtime *rtd = sub->private_data;
	struct snd_soc_dai *dai;
	unsigned int i;
	int n = 0;

	for_each_rtd_codec_dai(rtd, i, dai) {
		if (dai->rate)
			n++;
	}
	hda_for_each_codec(card, rtd, i, dai)
		n += dai->id;
	return n;
}
