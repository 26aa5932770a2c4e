/*
 * Written by `npm run manifest-kinds` from the bindings of the Kubernetes provider that are installed, with the rules of
 * scripts/lib/manifest-kinds.cjs. Do not edit it: a test compares it with what the script writes.
 *
 * A shape lists its fields: `name=attribute:type`, where the attribute of the provider is left out when it is the name in
 * snake case. `[T]` is a list, `{T}` a map, `<T>` one object of which the provider takes a list, `(T)` a list of which the
 * provider takes one, `^T` a block whose fields stand in the object itself, and `!` what has to be there.
 * All of the types: text, number, boolean, and those that the provider keeps as text: int, intOrText, mode (octal),
 * quantity, canonicalQuantity, base64 (the provider takes what it encodes).
 */

/** @internal `apiVersion kind type shape`, then `cluster` where it has no namespace, and the attributes that make it wait */
export const KIND_TABLE = `
v1 Namespace kubernetes_namespace_v1 NamespaceV1 cluster wait_for_default_service_account
v1 ServiceAccount kubernetes_service_account_v1 ServiceAccountV1 namespace
v1 ConfigMap kubernetes_config_map_v1 ConfigMapV1 namespace
v1 Secret kubernetes_secret_v1 SecretV1 namespace wait_for_service_account_token
v1 Service kubernetes_service_v1 ServiceV1 namespace wait_for_load_balancer
v1 Endpoints kubernetes_endpoints_v1 EndpointsV1 namespace
v1 LimitRange kubernetes_limit_range_v1 LimitRangeV1 namespace
v1 ResourceQuota kubernetes_resource_quota_v1 ResourceQuotaV1 namespace
v1 PersistentVolume kubernetes_persistent_volume_v1 PersistentVolumeV1 cluster
v1 PersistentVolumeClaim kubernetes_persistent_volume_claim_v1 PersistentVolumeClaimV1 namespace wait_until_bound
v1 Pod kubernetes_pod_v1 PodV1 namespace
v1 ReplicationController kubernetes_replication_controller_v1 ReplicationControllerV1 namespace
apps/v1 Deployment kubernetes_deployment_v1 DeploymentV1 namespace wait_for_rollout
apps/v1 DaemonSet kubernetes_daemon_set_v1 DaemonSetV1 namespace wait_for_rollout
apps/v1 StatefulSet kubernetes_stateful_set_v1 StatefulSetV1 namespace wait_for_rollout
batch/v1 Job kubernetes_job_v1 JobV1 namespace wait_for_completion
batch/v1 CronJob kubernetes_cron_job_v1 CronJobV1 namespace
rbac.authorization.k8s.io/v1 Role kubernetes_role_v1 RoleV1 namespace
rbac.authorization.k8s.io/v1 ClusterRole kubernetes_cluster_role_v1 ClusterRoleV1 cluster
rbac.authorization.k8s.io/v1 RoleBinding kubernetes_role_binding_v1 RoleBindingV1 namespace
rbac.authorization.k8s.io/v1 ClusterRoleBinding kubernetes_cluster_role_binding_v1 ClusterRoleBindingV1 cluster
storage.k8s.io/v1 StorageClass kubernetes_storage_class_v1 StorageClassV1 cluster
storage.k8s.io/v1 CSIDriver kubernetes_csi_driver_v1 CsiDriverV1 cluster
networking.k8s.io/v1 Ingress kubernetes_ingress_v1 IngressV1 namespace wait_for_load_balancer
networking.k8s.io/v1 IngressClass kubernetes_ingress_class_v1 IngressClassV1 cluster
networking.k8s.io/v1 NetworkPolicy kubernetes_network_policy_v1 NetworkPolicyV1 namespace
policy/v1 PodDisruptionBudget kubernetes_pod_disruption_budget_v1 PodDisruptionBudgetV1 namespace
autoscaling/v2 HorizontalPodAutoscaler kubernetes_horizontal_pod_autoscaler_v2 HorizontalPodAutoscalerV2 namespace
autoscaling/v1 HorizontalPodAutoscaler kubernetes_horizontal_pod_autoscaler_v1 HorizontalPodAutoscalerV1 namespace
scheduling.k8s.io/v1 PriorityClass kubernetes_priority_class_v1 PriorityClassV1 cluster
node.k8s.io/v1 RuntimeClass kubernetes_runtime_class_v1 RuntimeClassV1 cluster
discovery.k8s.io/v1 EndpointSlice kubernetes_endpoint_slice_v1 EndpointSliceV1 namespace
admissionregistration.k8s.io/v1 MutatingWebhookConfiguration kubernetes_mutating_webhook_configuration_v1 MutatingWebhookConfigurationV1 cluster
admissionregistration.k8s.io/v1 ValidatingWebhookConfiguration kubernetes_validating_webhook_configuration_v1 ValidatingWebhookConfigurationV1 cluster
apiregistration.k8s.io/v1 APIService kubernetes_api_service_v1 ApiServiceV1 cluster
`;

/** @internal */
export const SHAPE_TABLE: Record<string, string> = {
  ApiServiceV1: "metadata:NamespaceV1Metadata! spec:ApiServiceV1Spec!",
  ApiServiceV1Spec:
    "caBundle:base64 group:text! groupPriorityMinimum:number! insecureSkipTLSVerify=insecure_skip_tls_verify:boolean service:ApiServiceV1SpecService version:text! versionPriority:number!",
  ApiServiceV1SpecService: "name:text! namespace:text! port:number",
  ClusterRoleBindingV1:
    "metadata:NamespaceV1Metadata! roleRef:RoleBindingV1RoleRef! subjects=subject:[RoleBindingV1Subject]!",
  ClusterRoleV1:
    "aggregationRule:ClusterRoleV1AggregationRule metadata:NamespaceV1Metadata! rules=rule:[ClusterRoleV1Rule]",
  ClusterRoleV1AggregationRule: "clusterRoleSelectors:[PersistentVolumeClaimV1SpecSelector]",
  ClusterRoleV1Rule:
    "apiGroups:[text] nonResourceURLs=non_resource_urls:[text] resourceNames:[text] resources:[text] verbs:[text]!",
  ConfigMapV1: "binaryData:{text} data:{text} immutable:boolean metadata:ServiceAccountV1Metadata!",
  CronJobV1: "metadata:ServiceAccountV1Metadata! spec:CronJobV1Spec!",
  CronJobV1Spec:
    "concurrencyPolicy:text failedJobsHistoryLimit:number jobTemplate:JobV1! schedule:text! startingDeadlineSeconds:number successfulJobsHistoryLimit:number suspend:boolean timeZone=timezone:text",
  CsiDriverV1: "metadata:NamespaceV1Metadata! spec:CsiDriverV1Spec",
  CsiDriverV1Spec: "attachRequired:boolean! podInfoOnMount:boolean volumeLifecycleModes:[text]",
  DaemonSetV1: "metadata:ServiceAccountV1Metadata! spec:DaemonSetV1Spec!",
  DaemonSetV1Spec:
    "minReadySeconds:number revisionHistoryLimit:number selector:PersistentVolumeClaimV1SpecSelector template:DaemonSetV1SpecTemplate! updateStrategy=strategy:DeploymentV1SpecStrategy",
  DaemonSetV1SpecTemplate: "metadata:ServiceAccountV1Metadata! spec:PodV1Spec",
  DeploymentV1: "metadata:ServiceAccountV1Metadata! spec:DeploymentV1Spec!",
  DeploymentV1Spec:
    "minReadySeconds:number paused:boolean progressDeadlineSeconds:number replicas:int revisionHistoryLimit:number selector:PersistentVolumeClaimV1SpecSelector strategy:DeploymentV1SpecStrategy template:PodV1!",
  DeploymentV1SpecStrategy: "rollingUpdate:DeploymentV1SpecStrategyRollingUpdate type:text",
  DeploymentV1SpecStrategyRollingUpdate: "maxSurge:intOrText maxUnavailable:intOrText",
  EndpointSliceV1:
    "addressType:text! endpoints=endpoint:[EndpointSliceV1Endpoint]! metadata:ServiceAccountV1Metadata! ports=port:[EndpointSliceV1Port]!",
  EndpointSliceV1Endpoint:
    "addresses:[text]! conditions=condition:EndpointSliceV1EndpointCondition hostname:text nodeName:text targetRef:EndpointSliceV1EndpointTargetRef zone:text",
  EndpointSliceV1EndpointCondition: "ready:boolean serving:boolean terminating:boolean",
  EndpointSliceV1EndpointTargetRef: "fieldPath:text name:text! namespace:text resourceVersion:text uid:text",
  EndpointSliceV1Port: "appProtocol:text! name:text port:int! protocol:text",
  EndpointsV1: "metadata:ServiceAccountV1Metadata! subsets=subset:[EndpointsV1Subset]",
  EndpointsV1Subset:
    "addresses=address:[EndpointsV1SubsetAddress] notReadyAddresses=not_ready_address:[EndpointsV1SubsetAddress] ports=port:[EndpointsV1SubsetPort]",
  EndpointsV1SubsetAddress: "hostname:text ip:text! nodeName:text",
  EndpointsV1SubsetPort: "name:text port:number! protocol:text",
  HorizontalPodAutoscalerV1: "metadata:ServiceAccountV1Metadata! spec:HorizontalPodAutoscalerV1Spec!",
  HorizontalPodAutoscalerV1Spec:
    "maxReplicas:number! minReplicas:number scaleTargetRef:HorizontalPodAutoscalerV2SpecScaleTargetRef! targetCPUUtilizationPercentage=target_cpu_utilization_percentage:number",
  HorizontalPodAutoscalerV2: "metadata:ServiceAccountV1Metadata! spec:HorizontalPodAutoscalerV2Spec!",
  HorizontalPodAutoscalerV2Spec:
    "behavior:HorizontalPodAutoscalerV2SpecBehavior maxReplicas:number! metrics=metric:[HorizontalPodAutoscalerV2SpecMetric] minReplicas:number scaleTargetRef:HorizontalPodAutoscalerV2SpecScaleTargetRef!",
  HorizontalPodAutoscalerV2SpecBehavior:
    "scaleDown:<HorizontalPodAutoscalerV2SpecBehaviorScaleDown> scaleUp:<HorizontalPodAutoscalerV2SpecBehaviorScaleDown>",
  HorizontalPodAutoscalerV2SpecBehaviorScaleDown:
    "policies=policy:[HorizontalPodAutoscalerV2SpecBehaviorScaleDownPolicy]! selectPolicy:text stabilizationWindowSeconds:number",
  HorizontalPodAutoscalerV2SpecBehaviorScaleDownPolicy: "periodSeconds:number! type:text! value:number!",
  HorizontalPodAutoscalerV2SpecMetric:
    "containerResource:HorizontalPodAutoscalerV2SpecMetricContainerResource external:HorizontalPodAutoscalerV2SpecMetricExternal object:HorizontalPodAutoscalerV2SpecMetricObject pods:HorizontalPodAutoscalerV2SpecMetricExternal resource:HorizontalPodAutoscalerV2SpecMetricResource type:text!",
  HorizontalPodAutoscalerV2SpecMetricContainerResource:
    "container:text! name:text! target:HorizontalPodAutoscalerV2SpecMetricContainerResourceTarget",
  HorizontalPodAutoscalerV2SpecMetricContainerResourceTarget:
    "averageUtilization:number averageValue:quantity type:text! value:quantity",
  HorizontalPodAutoscalerV2SpecMetricExternal:
    "metric:HorizontalPodAutoscalerV2SpecMetricExternalMetric! target:HorizontalPodAutoscalerV2SpecMetricContainerResourceTarget",
  HorizontalPodAutoscalerV2SpecMetricExternalMetric: "name:text! selector:<PersistentVolumeClaimV1SpecSelector>",
  HorizontalPodAutoscalerV2SpecMetricObject:
    "describedObject:HorizontalPodAutoscalerV2SpecMetricObjectDescribedObject! metric:HorizontalPodAutoscalerV2SpecMetricExternalMetric! target:HorizontalPodAutoscalerV2SpecMetricContainerResourceTarget",
  HorizontalPodAutoscalerV2SpecMetricObjectDescribedObject: "apiVersion:text! kind:text! name:text!",
  HorizontalPodAutoscalerV2SpecMetricResource:
    "name:text! target:HorizontalPodAutoscalerV2SpecMetricContainerResourceTarget",
  HorizontalPodAutoscalerV2SpecScaleTargetRef: "apiVersion:text kind:text! name:text!",
  IngressClassV1: "metadata:NamespaceV1Metadata! spec:IngressClassV1Spec!",
  IngressClassV1Spec: "controller:text parameters:<IngressClassV1SpecParameters>",
  IngressClassV1SpecParameters: "apiGroup:text kind:text! name:text! namespace:text scope:text",
  IngressV1: "metadata:ServiceAccountV1Metadata! spec:IngressV1Spec!",
  IngressV1Spec:
    "defaultBackend:IngressV1SpecDefaultBackend ingressClassName:text rules=rule:[IngressV1SpecRule] tls:[IngressV1SpecTls]",
  IngressV1SpecDefaultBackend: "resource:RoleBindingV1RoleRef service:IngressV1SpecDefaultBackendService",
  IngressV1SpecDefaultBackendService: "name:text! port:IngressV1SpecDefaultBackendServicePort!",
  IngressV1SpecDefaultBackendServicePort: "name:text number:number",
  IngressV1SpecRule: "host:text http:IngressV1SpecRuleHttp",
  IngressV1SpecRuleHttp: "paths=path:[IngressV1SpecRuleHttpPath]!",
  IngressV1SpecRuleHttpPath: "backend:IngressV1SpecDefaultBackend path:text pathType:text",
  IngressV1SpecTls: "hosts:[text] secretName:text",
  JobV1: "metadata:ServiceAccountV1Metadata! spec:JobV1Spec!",
  JobV1Spec:
    "activeDeadlineSeconds:number backoffLimit:number backoffLimitPerIndex:number completionMode:text completions:number manualSelector:boolean maxFailedIndexes:number parallelism:number podFailurePolicy:JobV1SpecPodFailurePolicy selector:PersistentVolumeClaimV1SpecSelector template:JobV1SpecTemplate! ttlSecondsAfterFinished:int",
  JobV1SpecPodFailurePolicy: "rules=rule:[JobV1SpecPodFailurePolicyRule]!",
  JobV1SpecPodFailurePolicyRule:
    "action:text onExitCodes:JobV1SpecPodFailurePolicyRuleOnExitCodes onPodConditions=on_pod_condition:[JobV1SpecPodFailurePolicyRuleOnPodCondition]",
  JobV1SpecPodFailurePolicyRuleOnExitCodes: "containerName:text operator:text values:[number]!",
  JobV1SpecPodFailurePolicyRuleOnPodCondition: "status:text type:text",
  JobV1SpecTemplate: "metadata:NamespaceV1Metadata! spec:PodV1Spec",
  LimitRangeV1: "metadata:ServiceAccountV1Metadata! spec:LimitRangeV1Spec",
  LimitRangeV1Spec: "limits=limit:[LimitRangeV1SpecLimit]",
  LimitRangeV1SpecLimit:
    "default:{canonicalQuantity} defaultRequest:{canonicalQuantity} max:{canonicalQuantity} maxLimitRequestRatio:{canonicalQuantity} min:{canonicalQuantity} type:text",
  MutatingWebhookConfigurationV1:
    "metadata:NamespaceV1Metadata! webhooks=webhook:[MutatingWebhookConfigurationV1Webhook]!",
  MutatingWebhookConfigurationV1Webhook:
    "admissionReviewVersions:[text] clientConfig:MutatingWebhookConfigurationV1WebhookClientConfig! failurePolicy:text matchPolicy:text name:text! namespaceSelector:PersistentVolumeClaimV1SpecSelector objectSelector:PersistentVolumeClaimV1SpecSelector reinvocationPolicy:text rules=rule:[MutatingWebhookConfigurationV1WebhookRule] sideEffects:text timeoutSeconds:number",
  MutatingWebhookConfigurationV1WebhookClientConfig:
    "caBundle:base64 service:MutatingWebhookConfigurationV1WebhookClientConfigService url:text",
  MutatingWebhookConfigurationV1WebhookClientConfigService: "name:text! namespace:text! path:text port:number",
  MutatingWebhookConfigurationV1WebhookRule:
    "apiGroups:[text]! apiVersions:[text]! operations:[text]! resources:[text]! scope:text",
  NamespaceV1: "metadata:NamespaceV1Metadata!",
  NamespaceV1Metadata: "annotations:{text} generateName:text labels:{text} name:text",
  NetworkPolicyV1: "metadata:ServiceAccountV1Metadata! spec:NetworkPolicyV1Spec!",
  NetworkPolicyV1Spec:
    "egress:[NetworkPolicyV1SpecEgress] ingress:[NetworkPolicyV1SpecIngress] podSelector:PersistentVolumeClaimV1SpecSelector! policyTypes:[text]!",
  NetworkPolicyV1SpecEgress: "ports:[NetworkPolicyV1SpecEgressPorts] to:[NetworkPolicyV1SpecEgressTo]",
  NetworkPolicyV1SpecEgressPorts: "endPort:number port:intOrText protocol:text",
  NetworkPolicyV1SpecEgressTo:
    "ipBlock:NetworkPolicyV1SpecEgressToIpBlock namespaceSelector:PersistentVolumeClaimV1SpecSelector podSelector:PersistentVolumeClaimV1SpecSelector",
  NetworkPolicyV1SpecEgressToIpBlock: "cidr:text except:[text]",
  NetworkPolicyV1SpecIngress: "from:[NetworkPolicyV1SpecEgressTo] ports:[NetworkPolicyV1SpecEgressPorts]",
  PersistentVolumeClaimV1: "metadata:ServiceAccountV1Metadata! spec:PersistentVolumeClaimV1Spec!",
  PersistentVolumeClaimV1Spec:
    "accessModes:[text]! resources:PersistentVolumeClaimV1SpecResources! selector:PersistentVolumeClaimV1SpecSelector storageClassName:text volumeMode:text volumeName:text",
  PersistentVolumeClaimV1SpecResources: "limits:{quantity} requests:{quantity}",
  PersistentVolumeClaimV1SpecSelector:
    "matchExpressions:[PersistentVolumeClaimV1SpecSelectorMatchExpressions] matchLabels:{text}",
  PersistentVolumeClaimV1SpecSelectorMatchExpressions: "key:text operator:text values:[text]",
  PersistentVolumeV1: "metadata:PersistentVolumeV1Metadata! spec:<PersistentVolumeV1Spec>!",
  PersistentVolumeV1Metadata: "annotations:{text} labels:{text} name:text",
  PersistentVolumeV1Spec:
    "accessModes:[text]! capacity:{quantity}! claimRef:PersistentVolumeV1SpecClaimRef mountOptions:[text] nodeAffinity:PersistentVolumeV1SpecNodeAffinity persistentVolumeReclaimPolicy:text persistentVolumeSource:^PersistentVolumeV1SpecPersistentVolumeSource! storageClassName:text volumeMode:text",
  PersistentVolumeV1SpecClaimRef: "name:text! namespace:text",
  PersistentVolumeV1SpecNodeAffinity: "required:PersistentVolumeV1SpecNodeAffinityRequired",
  PersistentVolumeV1SpecNodeAffinityRequired:
    "nodeSelectorTerms=node_selector_term:[PersistentVolumeV1SpecNodeAffinityRequiredNodeSelectorTerm]!",
  PersistentVolumeV1SpecNodeAffinityRequiredNodeSelectorTerm:
    "matchExpressions:[PersistentVolumeV1SpecNodeAffinityRequiredNodeSelectorTermMatchExpressions] matchFields:[PersistentVolumeV1SpecNodeAffinityRequiredNodeSelectorTermMatchExpressions]",
  PersistentVolumeV1SpecNodeAffinityRequiredNodeSelectorTermMatchExpressions: "key:text! operator:text! values:[text]",
  PersistentVolumeV1SpecPersistentVolumeSource:
    "awsElasticBlockStore:PersistentVolumeV1SpecPersistentVolumeSourceAwsElasticBlockStore azureDisk:PersistentVolumeV1SpecPersistentVolumeSourceAzureDisk azureFile:PersistentVolumeV1SpecPersistentVolumeSourceAzureFile cephfs=ceph_fs:PersistentVolumeV1SpecPersistentVolumeSourceCephFs cinder:PersistentVolumeV1SpecPersistentVolumeSourceCinder csi:PersistentVolumeV1SpecPersistentVolumeSourceCsi fc:PersistentVolumeV1SpecPersistentVolumeSourceFc flexVolume:PersistentVolumeV1SpecPersistentVolumeSourceFlexVolume flocker:PersistentVolumeV1SpecPersistentVolumeSourceFlocker gcePersistentDisk:PersistentVolumeV1SpecPersistentVolumeSourceGcePersistentDisk glusterfs:PersistentVolumeV1SpecPersistentVolumeSourceGlusterfs hostPath:PersistentVolumeV1SpecPersistentVolumeSourceHostPath iscsi:PersistentVolumeV1SpecPersistentVolumeSourceIscsi local:PersistentVolumeV1SpecPersistentVolumeSourceLocal nfs:PersistentVolumeV1SpecPersistentVolumeSourceNfs photonPersistentDisk:PersistentVolumeV1SpecPersistentVolumeSourcePhotonPersistentDisk quobyte:PersistentVolumeV1SpecPersistentVolumeSourceQuobyte rbd:PersistentVolumeV1SpecPersistentVolumeSourceRbd vsphereVolume:PersistentVolumeV1SpecPersistentVolumeSourceVsphereVolume",
  PersistentVolumeV1SpecPersistentVolumeSourceAwsElasticBlockStore:
    "fsType:text partition:number readOnly:boolean volumeID=volume_id:text!",
  PersistentVolumeV1SpecPersistentVolumeSourceAzureDisk:
    "cachingMode:text! diskName:text! diskURI=data_disk_uri:text! fsType:text kind:text readOnly:boolean",
  PersistentVolumeV1SpecPersistentVolumeSourceAzureFile:
    "readOnly:boolean secretName:text! secretNamespace:text shareName:text!",
  PersistentVolumeV1SpecPersistentVolumeSourceCephFs:
    "monitors:[text]! path:text readOnly:boolean secretFile:text secretRef:PersistentVolumeV1SpecPersistentVolumeSourceCephFsSecretRef user:text",
  PersistentVolumeV1SpecPersistentVolumeSourceCephFsSecretRef: "name:text namespace:text",
  PersistentVolumeV1SpecPersistentVolumeSourceCinder: "fsType:text readOnly:boolean volumeID=volume_id:text!",
  PersistentVolumeV1SpecPersistentVolumeSourceCsi:
    "controllerExpandSecretRef:PersistentVolumeV1SpecPersistentVolumeSourceCephFsSecretRef controllerPublishSecretRef:PersistentVolumeV1SpecPersistentVolumeSourceCephFsSecretRef driver:text! fsType:text nodePublishSecretRef:PersistentVolumeV1SpecPersistentVolumeSourceCephFsSecretRef nodeStageSecretRef:PersistentVolumeV1SpecPersistentVolumeSourceCephFsSecretRef readOnly:boolean volumeAttributes:{text} volumeHandle:text!",
  PersistentVolumeV1SpecPersistentVolumeSourceFc:
    "fsType:text lun:number! readOnly:boolean targetWWNs=target_ww_ns:[text]!",
  PersistentVolumeV1SpecPersistentVolumeSourceFlexVolume:
    "driver:text! fsType:text options:{text} readOnly:boolean secretRef:PersistentVolumeV1SpecPersistentVolumeSourceCephFsSecretRef",
  PersistentVolumeV1SpecPersistentVolumeSourceFlocker: "datasetName:text datasetUUID=dataset_uuid:text",
  PersistentVolumeV1SpecPersistentVolumeSourceGcePersistentDisk:
    "fsType:text partition:number pdName:text! readOnly:boolean",
  PersistentVolumeV1SpecPersistentVolumeSourceGlusterfs: "endpoints=endpoints_name:text! path:text! readOnly:boolean",
  PersistentVolumeV1SpecPersistentVolumeSourceHostPath: "path:text type:text",
  PersistentVolumeV1SpecPersistentVolumeSourceIscsi:
    "fsType:text iqn:text! iscsiInterface:text lun:number readOnly:boolean targetPortal:text!",
  PersistentVolumeV1SpecPersistentVolumeSourceLocal: "path:text",
  PersistentVolumeV1SpecPersistentVolumeSourceNfs: "path:text! readOnly:boolean server:text!",
  PersistentVolumeV1SpecPersistentVolumeSourcePhotonPersistentDisk: "fsType:text pdID=pd_id:text!",
  PersistentVolumeV1SpecPersistentVolumeSourceQuobyte:
    "group:text readOnly:boolean registry:text! user:text volume:text!",
  PersistentVolumeV1SpecPersistentVolumeSourceRbd:
    "fsType:text image=rbd_image:text! keyring:text monitors=ceph_monitors:[text]! pool=rbd_pool:text readOnly:boolean secretRef:PersistentVolumeV1SpecPersistentVolumeSourceCephFsSecretRef user=rados_user:text",
  PersistentVolumeV1SpecPersistentVolumeSourceVsphereVolume: "fsType:text volumePath:text!",
  PodDisruptionBudgetV1: "metadata:ServiceAccountV1Metadata! spec:PodDisruptionBudgetV1Spec!",
  PodDisruptionBudgetV1Spec:
    "maxUnavailable:intOrText minAvailable:intOrText selector:PersistentVolumeClaimV1SpecSelector!",
  PodV1: "metadata:ServiceAccountV1Metadata! spec:PodV1Spec!",
  PodV1Spec:
    "activeDeadlineSeconds:number affinity:PodV1SpecAffinity automountServiceAccountToken:boolean containers=container:[PodV1SpecContainer] dnsConfig:PodV1SpecDnsConfig dnsPolicy:text enableServiceLinks:boolean hostAliases:[PodV1SpecHostAliases] hostIPC=host_ipc:boolean hostNetwork:boolean hostPID=host_pid:boolean hostname:text imagePullSecrets:[PodV1SpecImagePullSecrets] initContainers=init_container:[PodV1SpecContainer] nodeName:text nodeSelector:{text} os:PodV1SpecImagePullSecrets priorityClassName:text readinessGates=readiness_gate:[PodV1SpecReadinessGate] restartPolicy:text runtimeClassName:text schedulerName:text securityContext:PodV1SpecSecurityContext serviceAccountName:text shareProcessNamespace:boolean subdomain:text terminationGracePeriodSeconds:number tolerations=toleration:[PodV1SpecToleration] topologySpreadConstraints=topology_spread_constraint:[PodV1SpecTopologySpreadConstraint] volumes=volume:[PodV1SpecVolume]",
  PodV1SpecAffinity:
    "nodeAffinity:PodV1SpecAffinityNodeAffinity podAffinity:PodV1SpecAffinityPodAffinity podAntiAffinity:PodV1SpecAffinityPodAffinity",
  PodV1SpecAffinityNodeAffinity:
    "preferredDuringSchedulingIgnoredDuringExecution:[PodV1SpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecution] requiredDuringSchedulingIgnoredDuringExecution:PodV1SpecAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecution",
  PodV1SpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecution:
    "preference:PodV1SpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreference! weight:number!",
  PodV1SpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreference:
    "matchExpressions:[PersistentVolumeClaimV1SpecSelectorMatchExpressions] matchFields:[PersistentVolumeV1SpecNodeAffinityRequiredNodeSelectorTermMatchExpressions]",
  PodV1SpecAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecution:
    "nodeSelectorTerms=node_selector_term:[PodV1SpecAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreference]",
  PodV1SpecAffinityPodAffinity:
    "preferredDuringSchedulingIgnoredDuringExecution:[PodV1SpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecution] requiredDuringSchedulingIgnoredDuringExecution:[PodV1SpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTerm]",
  PodV1SpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecution:
    "podAffinityTerm:PodV1SpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTerm! weight:number!",
  PodV1SpecAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecutionPodAffinityTerm:
    "labelSelector:<PersistentVolumeClaimV1SpecSelector> namespaceSelector:<PersistentVolumeClaimV1SpecSelector> namespaces:[text] topologyKey:text!",
  PodV1SpecContainer:
    "args:[text] command:[text] env:[PodV1SpecContainerEnv] envFrom:[PodV1SpecContainerEnvFrom] image:text imagePullPolicy:text lifecycle:PodV1SpecContainerLifecycle livenessProbe:PodV1SpecContainerLivenessProbe name:text! ports=port:[PodV1SpecContainerPort] readinessProbe:PodV1SpecContainerLivenessProbe resources:PersistentVolumeClaimV1SpecResources securityContext:PodV1SpecContainerSecurityContext startupProbe:PodV1SpecContainerLivenessProbe stdin:boolean stdinOnce:boolean terminationMessagePath:text terminationMessagePolicy:text tty:boolean volumeDevices=volume_device:[PodV1SpecContainerVolumeDevice] volumeMounts=volume_mount:[PodV1SpecContainerVolumeMount] workingDir:text",
  PodV1SpecContainerEnv: "name:text! value:text valueFrom:PodV1SpecContainerEnvValueFrom",
  PodV1SpecContainerEnvFrom:
    "configMapRef:PodV1SpecContainerEnvFromConfigMapRef prefix:text secretRef:PodV1SpecContainerEnvFromConfigMapRef",
  PodV1SpecContainerEnvFromConfigMapRef: "name:text! optional:boolean",
  PodV1SpecContainerEnvValueFrom:
    "configMapKeyRef:PodV1SpecContainerEnvValueFromConfigMapKeyRef fieldRef:PodV1SpecContainerEnvValueFromFieldRef resourceFieldRef:PodV1SpecContainerEnvValueFromResourceFieldRef secretKeyRef:PodV1SpecContainerEnvValueFromConfigMapKeyRef",
  PodV1SpecContainerEnvValueFromConfigMapKeyRef: "key:text name:text optional:boolean",
  PodV1SpecContainerEnvValueFromFieldRef: "apiVersion:text fieldPath:text",
  PodV1SpecContainerEnvValueFromResourceFieldRef: "containerName:text divisor:quantity resource:text!",
  PodV1SpecContainerLifecycle:
    "postStart:<PodV1SpecContainerLifecyclePostStart> preStop:<PodV1SpecContainerLifecyclePostStart>",
  PodV1SpecContainerLifecyclePostStart:
    "exec:PodV1SpecContainerLifecyclePostStartExec httpGet:PodV1SpecContainerLifecyclePostStartHttpGet tcpSocket:<PodV1SpecContainerLifecyclePostStartTcpSocket>",
  PodV1SpecContainerLifecyclePostStartExec: "command:[text]",
  PodV1SpecContainerLifecyclePostStartHttpGet:
    "host:text httpHeaders=http_header:[PodV1SpecContainerLifecyclePostStartHttpGetHttpHeader] path:text port:intOrText scheme:text",
  PodV1SpecContainerLifecyclePostStartHttpGetHttpHeader: "name:text value:text",
  PodV1SpecContainerLifecyclePostStartTcpSocket: "port:intOrText!",
  PodV1SpecContainerLivenessProbe:
    "exec:PodV1SpecContainerLifecyclePostStartExec failureThreshold:number grpc:<PodV1SpecContainerLivenessProbeGrpc> httpGet:PodV1SpecContainerLifecyclePostStartHttpGet initialDelaySeconds:number periodSeconds:number successThreshold:number tcpSocket:<PodV1SpecContainerLifecyclePostStartTcpSocket> timeoutSeconds:number",
  PodV1SpecContainerLivenessProbeGrpc: "port:number! service:text",
  PodV1SpecContainerPort: "containerPort:number! hostIP=host_ip:text hostPort:number name:text protocol:text",
  PodV1SpecContainerSecurityContext:
    "allowPrivilegeEscalation:boolean capabilities:PodV1SpecContainerSecurityContextCapabilities privileged:boolean readOnlyRootFilesystem:boolean runAsGroup:int runAsNonRoot:boolean runAsUser:int seLinuxOptions:PodV1SpecContainerSecurityContextSeLinuxOptions seccompProfile:PodV1SpecContainerSecurityContextSeccompProfile",
  PodV1SpecContainerSecurityContextCapabilities: "add:[text] drop:[text]",
  PodV1SpecContainerSecurityContextSeLinuxOptions: "level:text role:text type:text user:text",
  PodV1SpecContainerSecurityContextSeccompProfile: "localhostProfile:text type:text!",
  PodV1SpecContainerVolumeDevice: "devicePath:text! name:text!",
  PodV1SpecContainerVolumeMount:
    "mountPath:text! mountPropagation:text name:text! readOnly:boolean subPath:text subPathExpr:text",
  PodV1SpecDnsConfig: "nameservers:[text] options=option:[PodV1SpecDnsConfigOption] searches:[text]",
  PodV1SpecDnsConfigOption: "name:text! value:text",
  PodV1SpecHostAliases: "hostnames:[text]! ip:text!",
  PodV1SpecImagePullSecrets: "name:text!",
  PodV1SpecReadinessGate: "conditionType:text!",
  PodV1SpecSecurityContext:
    "fsGroup:int fsGroupChangePolicy:text runAsGroup:int runAsNonRoot:boolean runAsUser:int seLinuxOptions:PodV1SpecContainerSecurityContextSeLinuxOptions seccompProfile:PodV1SpecContainerSecurityContextSeccompProfile supplementalGroups:[number] sysctls=sysctl:[PodV1SpecSecurityContextSysctl] windowsOptions:PodV1SpecSecurityContextWindowsOptions",
  PodV1SpecSecurityContextSysctl: "name:text! value:text!",
  PodV1SpecSecurityContextWindowsOptions:
    "gmsaCredentialSpec:text gmsaCredentialSpecName:text hostProcess:boolean runAsUserName=run_as_username:text",
  PodV1SpecToleration: "effect:text key:text operator:text tolerationSeconds:int value:text",
  PodV1SpecTopologySpreadConstraint:
    "labelSelector:<PersistentVolumeClaimV1SpecSelector> matchLabelKeys:[text] maxSkew:number minDomains:number nodeAffinityPolicy:text nodeTaintsPolicy:text topologyKey:text whenUnsatisfiable:text",
  PodV1SpecVolume:
    "awsElasticBlockStore:PersistentVolumeV1SpecPersistentVolumeSourceAwsElasticBlockStore azureDisk:PersistentVolumeV1SpecPersistentVolumeSourceAzureDisk azureFile:PersistentVolumeV1SpecPersistentVolumeSourceAzureFile cephfs=ceph_fs:PersistentVolumeV1SpecPersistentVolumeSourceCephFs cinder:PersistentVolumeV1SpecPersistentVolumeSourceCinder configMap:PodV1SpecVolumeConfigMap csi:PodV1SpecVolumeCsi downwardAPI=downward_api:PodV1SpecVolumeDownwardApi emptyDir:PodV1SpecVolumeEmptyDir ephemeral:PodV1SpecVolumeEphemeral fc:PersistentVolumeV1SpecPersistentVolumeSourceFc flexVolume:PersistentVolumeV1SpecPersistentVolumeSourceFlexVolume flocker:PersistentVolumeV1SpecPersistentVolumeSourceFlocker gcePersistentDisk:PersistentVolumeV1SpecPersistentVolumeSourceGcePersistentDisk gitRepo:PodV1SpecVolumeGitRepo glusterfs:PersistentVolumeV1SpecPersistentVolumeSourceGlusterfs hostPath:PersistentVolumeV1SpecPersistentVolumeSourceHostPath iscsi:PersistentVolumeV1SpecPersistentVolumeSourceIscsi name:text nfs:PersistentVolumeV1SpecPersistentVolumeSourceNfs persistentVolumeClaim:PodV1SpecVolumePersistentVolumeClaim photonPersistentDisk:PersistentVolumeV1SpecPersistentVolumeSourcePhotonPersistentDisk projected:<PodV1SpecVolumeProjected> quobyte:PersistentVolumeV1SpecPersistentVolumeSourceQuobyte rbd:PersistentVolumeV1SpecPersistentVolumeSourceRbd secret:PodV1SpecVolumeSecret vsphereVolume:PersistentVolumeV1SpecPersistentVolumeSourceVsphereVolume",
  PodV1SpecVolumeConfigMap: "defaultMode:mode items:[PodV1SpecVolumeConfigMapItems] name:text optional:boolean",
  PodV1SpecVolumeConfigMapItems: "key:text mode:mode path:text",
  PodV1SpecVolumeCsi:
    "driver:text! fsType:text nodePublishSecretRef:ServiceAccountV1ImagePullSecret readOnly:boolean volumeAttributes:{text}",
  PodV1SpecVolumeDownwardApi: "defaultMode:mode items:[PodV1SpecVolumeDownwardApiItems]",
  PodV1SpecVolumeDownwardApiItems:
    "fieldRef:PodV1SpecContainerEnvValueFromFieldRef! mode:mode path:text! resourceFieldRef:PodV1SpecVolumeDownwardApiItemsResourceFieldRef",
  PodV1SpecVolumeDownwardApiItemsResourceFieldRef: "containerName:text! divisor:quantity resource:text!",
  PodV1SpecVolumeEmptyDir: "medium:text sizeLimit:quantity",
  PodV1SpecVolumeEphemeral: "volumeClaimTemplate:PodV1SpecVolumeEphemeralVolumeClaimTemplate!",
  PodV1SpecVolumeEphemeralVolumeClaimTemplate:
    "metadata:PodV1SpecVolumeEphemeralVolumeClaimTemplateMetadata spec:PersistentVolumeClaimV1Spec!",
  PodV1SpecVolumeEphemeralVolumeClaimTemplateMetadata: "annotations:{text} labels:{text}",
  PodV1SpecVolumeGitRepo: "directory:text repository:text revision:text",
  PodV1SpecVolumePersistentVolumeClaim: "claimName:text readOnly:boolean",
  PodV1SpecVolumeProjected: "defaultMode:mode sources:[PodV1SpecVolumeProjectedSources]!",
  PodV1SpecVolumeProjectedSources:
    "configMap:<PodV1SpecVolumeProjectedSourcesConfigMap> downwardAPI=downward_api:PodV1SpecVolumeProjectedSourcesDownwardApi secret:<PodV1SpecVolumeProjectedSourcesConfigMap> serviceAccountToken:PodV1SpecVolumeProjectedSourcesServiceAccountToken",
  PodV1SpecVolumeProjectedSourcesConfigMap: "items:[PodV1SpecVolumeConfigMapItems] name:text optional:boolean",
  PodV1SpecVolumeProjectedSourcesDownwardApi: "items:[PodV1SpecVolumeProjectedSourcesDownwardApiItems]",
  PodV1SpecVolumeProjectedSourcesDownwardApiItems:
    "fieldRef:PodV1SpecContainerEnvValueFromFieldRef mode:mode path:text! resourceFieldRef:PodV1SpecVolumeDownwardApiItemsResourceFieldRef",
  PodV1SpecVolumeProjectedSourcesServiceAccountToken: "audience:text expirationSeconds:number path:text!",
  PodV1SpecVolumeSecret: "defaultMode:mode items:[PodV1SpecVolumeConfigMapItems] optional:boolean secretName:text",
  PriorityClassV1:
    "description:text globalDefault:boolean metadata:NamespaceV1Metadata! preemptionPolicy:text value:number!",
  ReplicationControllerV1: "metadata:ServiceAccountV1Metadata! spec:ReplicationControllerV1Spec!",
  ReplicationControllerV1Spec: "minReadySeconds:number replicas:number selector:{text}! template:PodV1!",
  ResourceQuotaV1: "metadata:ServiceAccountV1Metadata! spec:ResourceQuotaV1Spec",
  ResourceQuotaV1Spec: "hard:{quantity} scopeSelector:ResourceQuotaV1SpecScopeSelector scopes:[text]",
  ResourceQuotaV1SpecScopeSelector:
    "matchExpressions=match_expression:[ResourceQuotaV1SpecScopeSelectorMatchExpression]",
  ResourceQuotaV1SpecScopeSelectorMatchExpression: "operator:text! scopeName:text! values:[text]",
  RoleBindingV1:
    "metadata:ServiceAccountV1Metadata! roleRef:RoleBindingV1RoleRef! subjects=subject:[RoleBindingV1Subject]!",
  RoleBindingV1RoleRef: "apiGroup:text! kind:text! name:text!",
  RoleBindingV1Subject: "apiGroup:text kind:text! name:text! namespace:text",
  RoleV1: "metadata:ServiceAccountV1Metadata! rules=rule:[RoleV1Rule]!",
  RoleV1Rule: "apiGroups:[text]! resourceNames:[text] resources:[text]! verbs:[text]!",
  RuntimeClassV1: "handler:text! metadata:NamespaceV1Metadata!",
  SecretV1: "binaryData:{text} data:{text} immutable:boolean metadata:ServiceAccountV1Metadata! type:text",
  ServiceAccountV1:
    "automountServiceAccountToken:boolean imagePullSecrets=image_pull_secret:[ServiceAccountV1ImagePullSecret] metadata:ServiceAccountV1Metadata! secrets=secret:[ServiceAccountV1ImagePullSecret]",
  ServiceAccountV1ImagePullSecret: "name:text",
  ServiceAccountV1Metadata: "annotations:{text} generateName:text labels:{text} name:text namespace:text",
  ServiceV1: "metadata:ServiceAccountV1Metadata! spec:ServiceV1Spec!",
  ServiceV1Spec:
    "allocateLoadBalancerNodePorts:boolean clusterIP=cluster_ip:text clusterIPs=cluster_ips:[text] externalIPs=external_ips:[text] externalName:text externalTrafficPolicy:text healthCheckNodePort:number internalTrafficPolicy:text ipFamilies:[text] ipFamilyPolicy:text loadBalancerClass:text loadBalancerIP=load_balancer_ip:text loadBalancerSourceRanges:[text] ports=port:[ServiceV1SpecPort] publishNotReadyAddresses:boolean selector:{text} sessionAffinity:text sessionAffinityConfig:ServiceV1SpecSessionAffinityConfig type:text",
  ServiceV1SpecPort: "appProtocol:text name:text nodePort:number port:number! protocol:text targetPort:intOrText",
  ServiceV1SpecSessionAffinityConfig: "clientIP=client_ip:ServiceV1SpecSessionAffinityConfigClientIp",
  ServiceV1SpecSessionAffinityConfigClientIp: "timeoutSeconds:number",
  StatefulSetV1: "metadata:ServiceAccountV1Metadata! spec:StatefulSetV1Spec!",
  StatefulSetV1Spec:
    "minReadySeconds:number persistentVolumeClaimRetentionPolicy:<StatefulSetV1SpecPersistentVolumeClaimRetentionPolicy> podManagementPolicy:text replicas:int revisionHistoryLimit:number selector:PersistentVolumeClaimV1SpecSelector! serviceName:text! template:DaemonSetV1SpecTemplate! updateStrategy:<StatefulSetV1SpecUpdateStrategy> volumeClaimTemplates=volume_claim_template:[PersistentVolumeClaimV1]",
  StatefulSetV1SpecPersistentVolumeClaimRetentionPolicy: "whenDeleted:text whenScaled:text",
  StatefulSetV1SpecUpdateStrategy: "rollingUpdate:<StatefulSetV1SpecUpdateStrategyRollingUpdate> type:text",
  StatefulSetV1SpecUpdateStrategyRollingUpdate: "partition:number",
  StorageClassV1:
    "allowVolumeExpansion:boolean allowedTopologies:(StorageClassV1AllowedTopologies) metadata:NamespaceV1Metadata! mountOptions:[text] parameters:{text} provisioner=storage_provisioner:text! reclaimPolicy:text volumeBindingMode:text",
  StorageClassV1AllowedTopologies: "matchLabelExpressions:[StorageClassV1AllowedTopologiesMatchLabelExpressions]",
  StorageClassV1AllowedTopologiesMatchLabelExpressions: "key:text values:[text]",
  ValidatingWebhookConfigurationV1:
    "metadata:NamespaceV1Metadata! webhooks=webhook:[ValidatingWebhookConfigurationV1Webhook]!",
  ValidatingWebhookConfigurationV1Webhook:
    "admissionReviewVersions:[text] clientConfig:MutatingWebhookConfigurationV1WebhookClientConfig! failurePolicy:text matchPolicy:text name:text! namespaceSelector:PersistentVolumeClaimV1SpecSelector objectSelector:PersistentVolumeClaimV1SpecSelector rules=rule:[MutatingWebhookConfigurationV1WebhookRule] sideEffects:text timeoutSeconds:number",
};
