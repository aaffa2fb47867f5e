// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>

struct kvm_sev_info {
	bool active;
	bool es_active;
	unsigned int asid;
	unsigned int handle;
};

struct kvm {
	struct kvm_sev_info sev_info;
};

static unsigned int sev_asid_bitmap;

int sev_platform_init(int *error);
int sev_guest_init(struct kvm *kvm, bool es_active);
void sev_vm_destroy(struct kvm *kvm);

static int sev_asid_new(struct kvm_sev_info *sev)
{
	if (sev->active)
		return -16;
	sev_asid_bitmap++;
	return (int)sev_asid_bitmap;
}

static void sev_asid_free(int asid)
{
	sev_asid_bitmap &= ~(1u << asid);
}

void sev_vm_destroy(struct kvm *kvm)
{
	struct kvm_sev_info *sev = &kvm->sev_info;

	if (!sev->active)
		return;
	sev->handle = 0;
	sev_asid_free((int)sev->asid);
}

int sev_guest_init(struct kvm *kvm, bool es_active)
{
	struct kvm_sev_info *sev = &kvm->sev_info;
	int asid, ret, error;

	asid = sev_asid_new(sev);
	if (asid < 0)
		return asid;
	sev->asid = (unsigned int)asid;

	ret = sev_platform_init(&error);
	if (ret) {
		sev_asid_free(asid);
		return ret;
	}

	sev->active = true;
	sev->es_active = es_active;
	return 0;
}
