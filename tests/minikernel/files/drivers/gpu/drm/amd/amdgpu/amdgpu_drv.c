// SPDX-License-Identifier: GPL-2.0
/*
 * Probe, and what the drm core needs to know.
 */
#include <linux/err.h>
#include <linux/module.h>
#include <linux/slab.h>

#include <drm/drm_drv.h>

#include "amdgpu.h"

static int amdgpu_driver_open(struct drm_device *dev, struct drm_file *file)
{
	struct amdgpu_device *adev = dev->dev_private;

	return adev->shutdown ? -ENODEV : 0;
}

static const struct drm_ioctl_desc amdgpu_ioctls_kms[] = {
	DRM_IOCTL_DEF_DRV(AMDGPU_CS, amdgpu_cs_ioctl),
	DRM_IOCTL_DEF_DRV(AMDGPU_GEM_USERPTR, amdgpu_gem_userptr_ioctl),
};

static struct drm_driver kms_driver = {
	.driver_features =
	    DRIVER_GEM | DRIVER_PRIME | DRIVER_RENDER | DRIVER_MODESET |
	    DRIVER_SYNCOBJ,
	.open = amdgpu_driver_open,
	.gem_free_object_unlocked = amdgpu_gem_object_free,
	.ioctls = amdgpu_ioctls_kms,
	.num_ioctls = ARRAY_SIZE(amdgpu_ioctls_kms),
	.name = "amdgpu",
	.desc = "AMD GPU",
	.major = 3,
	.minor = 32,
};

static int amdgpu_pci_probe(struct pci_dev *pdev,
			    const struct pci_device_id *ent)
{
	struct amdgpu_device *adev;
	struct drm_device *dev;
	int r;

	r = pci_enable_device(pdev);
	if (r)
		return r;

	dev = drm_dev_alloc(&kms_driver, &pdev->dev);
	if (IS_ERR(dev)) {
		r = PTR_ERR(dev);
		goto disable;
	}
	adev = kzalloc(sizeof(*adev), GFP_KERNEL);
	if (!adev) {
		r = -ENOMEM;
		goto free_dev;
	}
	dev->dev_private = adev;
	pci_set_drvdata(pdev, dev);

	r = amdgpu_device_init(adev, dev, pdev, ent->driver_data);
	if (r)
		goto free_adev;
	r = drm_dev_register(dev, ent->driver_data);
	if (!r)
		return 0;

	amdgpu_device_fini(adev);
free_adev:
	kfree(adev);
free_dev:
	kfree(dev);
disable:
	pci_disable_device(pdev);
	return r;
}

static void amdgpu_pci_remove(struct pci_dev *pdev)
{
	struct drm_device *dev = pci_get_drvdata(pdev);

	drm_dev_unregister(dev);
	amdgpu_device_fini(dev->dev_private);
	kfree(dev->dev_private);
	kfree(dev);
	pci_disable_device(pdev);
}

static const struct pci_device_id pciidlist[] = {
	{ PCI_VDEVICE(0x1002, 0x67df), .driver_data = 1 },
	{ PCI_VDEVICE(0x1002, 0x687f), .driver_data = 2 },
	{ },
};

static struct pci_driver amdgpu_kms_pci_driver = {
	.name = "amdgpu",
	.id_table = pciidlist,
	.probe = amdgpu_pci_probe,
	.remove = amdgpu_pci_remove,
};

static int __init amdgpu_init(void)
{
	return pci_register_driver(&amdgpu_kms_pci_driver);
}

static void __exit amdgpu_exit(void)
{
	pci_unregister_driver(&amdgpu_kms_pci_driver);
}

module_init(amdgpu_init);
module_exit(amdgpu_exit);

MODULE_DESCRIPTION("AMD GPU");
MODULE_LICENSE("GPL");
