// SPDX-License-Identifier: GPL-2.0-only
#include "hdmi.xml.h"

unsigned int hdmi_audio(unsigned int *regs);

unsigned int hdmi_audio(unsigned int *regs)
{
	return regs[REG_HDMI_AUDIO_CFG / 4];
}
