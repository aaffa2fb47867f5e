// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <sound/soc.h>

#ifdef CONFIG_PM_SLEEP
static u32 soc_core_saved[4];

static int soc_core_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		soc_core_saved[i] = regs[i];
	return 0;
}
#else
#define soc_core_save_regs(regs)	(-EOPNOTSUPP)
#endif

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum soc_core_event {
	soc_core_EV_START,
	soc_core_EV_STOP,
	soc_core_EV_ERROR,
	soc_core_EV_MAX
};

static unsigned long soc_core_events[soc_core_EV_MAX];

static inline void soc_core_account(enum soc_core_event ev)
{
	switch (ev) {
	case soc_core_EV_START:
	case soc_core_EV_STOP:
		soc_core_events[ev]++;
		break;
	case soc_core_EV_ERROR:
		soc_core_events[soc_core_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

int snd_soc_dai_set_sysclk(struct snd_soc_dai *dai, int clk_id,
			   unsigned int freq, int dir)
{
	if (dai->id != clk_id)
		return -EINVAL;
	dai->rate = dir ? freq : freq / 2;
	return 0;
}
EXPORT_SYMBOL_GPL(snd_soc_dai_set_sysclk);

int soc_link_dai_init(struct snd_soc_pcm_runtime *rtd, struct snd_soc_dai **dais)
{
	struct snd_soc_dai *dai;

	rtd->dais = dais;
	rtd->cpu_dai = dais[0];
	rtd->codec_dais = &dais[rtd->num_cpus];
	rtd->codec_dai = rtd->codec_dais[0];

	for_each_rtd_codec_dai(rtd, dai)
		if (!dai->dev)
			return -ENODEV;
	return 0;
}
