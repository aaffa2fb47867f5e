// SPDX-License-Identifier: GPL-2.0
#include "hx.h"

enum h9j_phase {
	H9J_PHASE_IDLE,
	H9J_PHASE_ARMED,
	H9J_PHASE_RUNNING,
	H9J_PHASE_FAULT,
};

static bool h9j_phase_ok(enum h9j_phase from, enum h9j_phase to)
{
	switch (to) {
	case H9J_PHASE_ARMED:
		return from == H9J_PHASE_IDLE;
	case H9J_PHASE_RUNNING:
		return from == H9J_PHASE_ARMED;
	case H9J_PHASE_FAULT:
	case H9J_PHASE_IDLE:
		return true;
	}
	return false;
}

bool hx_jack_present(const struct hx *h)
{
	return h->jack;
}

int hx_hotword_arm(struct hx *h)
{
#ifdef CONFIG_SND_HX_DSP
	if (!h->fw_size)
		return hx_dsp_load(h);
#endif
	return hx_jack_present(h) ? 0 : -ENODEV;
}
