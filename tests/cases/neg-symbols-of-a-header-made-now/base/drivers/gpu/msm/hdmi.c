// SPDX-License-Identifier: GPL-2.0-only
#include "hdmi.xml.h"

unsigned int hdmi_on(unsigned int *regs);

unsigned int hdmi_on(unsigned int *regs)
{
	return regs[REG_HDMI_CTRL] |= HDMI_CTRL_ENABLE;
}
