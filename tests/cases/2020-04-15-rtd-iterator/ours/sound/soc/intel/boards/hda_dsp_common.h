/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _SOUND_SOC_INTEL_BOARDS_HDA_DSP_COMMON_H
#define _SOUND_SOC_INTEL_BOARDS_HDA_DSP_COMMON_H

#include <sound/soc.h>

#define hda_for_each_codec(card, rtd, i, dai)		\
	for_each_card_rtds(card, rtd)			\
		for_each_rtd_codec_dai(rtd, i, dai)

#endif /* _SOUND_SOC_INTEL_BOARDS_HDA_DSP_COMMON_H */
